import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "../root.mjs";

const bin = (name) => join(root, "node_modules", ".bin", name);
const script = (path) => [process.execPath, join(root, path)];
const next = createRequire(join(root, "package.json")).resolve("next/dist/bin/next");

/**
 * What makes the work sound, cheapest first. `counts` says which runner's report holds the numbers; `needs` names steps without
 * which this one says nothing.
 * @type {{ name: string, command: string[], env?: Record<string, string>, counts?: "vitest" | "playwright", needs?: string[] }[]}
 */
export const steps = [
  { name: "client", command: script("scripts/check/client.mjs") },
  { name: "format", command: [bin("biome"), "format", "."] },
  { name: "lint", command: [bin("biome"), "lint", "--error-on-warnings", "."] },
  { name: "house", command: script("scripts/check/house.mjs") },
  { name: "layers", command: script("scripts/check/layers.mjs") },
  { name: "route types", command: [process.execPath, next, "typegen"], needs: ["client"] },
  { name: "types", command: [bin("tsc"), "--noEmit", "-p", "."], needs: ["client"] },
  { name: "tests", command: [bin("vitest"), "run"], counts: "vitest", needs: ["client"] },
  { name: "build", command: script("scripts/check/build.mjs"), needs: ["client"] },
  { name: "journeys", command: [bin("playwright"), "test"], counts: "playwright", needs: ["build"] },
];

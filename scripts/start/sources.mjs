import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "../root.mjs";

/** What a build is made from. */
const built = [
  "app",
  "components",
  "i18n",
  "lib",
  "messages",
  "public",
  "instrumentation.ts",
  "proxy.ts",
  "next.config.mjs",
  "server/pages/renderer-agent.mjs",
];
const settings = ["postcss.config.mjs", "tsconfig.json", "package-lock.json", "prisma/schema.prisma"];

/** One hash over all files that go into a build; tests do not. */
export function sourcesHash() {
  const hash = createHash("sha256");
  for (const file of [...built, ...settings].flatMap(filesUnder))
    hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest("hex");
}

export function fileHash(path) {
  return createHash("sha256")
    .update(readFileSync(join(root, path)))
    .digest("hex");
}

function filesUnder(path) {
  const absolute = join(root, path);
  if (!existsSync(absolute)) return [];
  if (statSync(absolute).isFile()) return /\.test\.tsx?$/.test(path) ? [] : [path];
  const names = readdirSync(absolute)
    .filter((name) => name !== "generated")
    .sort();
  return names.flatMap((name) => filesUnder(`${path}/${name}`));
}

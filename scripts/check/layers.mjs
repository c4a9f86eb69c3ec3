// `node scripts/check/layers.mjs`: the layers of the house, by dependency-cruiser. First a small house is built in which every rule is
// broken once: a rule that does not see that has stopped reading, and then "no violations" would mean nothing.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import config from "../../.dependency-cruiser.mjs";
import { root } from "../root.mjs";
import { plants, soundFiles } from "./plants.mjs";

const folders = ["app", "bench", "cli", "components", "lib", "server"];

function cruise(cwd) {
  const bin = join(root, "node_modules", "dependency-cruiser", "bin", "dependency-cruise.mjs");
  const args = [bin, "--config", join(root, ".dependency-cruiser.mjs"), "--output-type", "json", ...folders];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: "utf8", maxBuffer: 1e9 });
  if (!stdout.startsWith("{")) throw new Error(`dependency-cruiser failed: ${stderr || stdout}`);
  return JSON.parse(stdout).summary;
}

/** @returns {string[]} the rules that did not find what was planted for them, and what was found where nothing was planted */
export function findBlindRules() {
  const house = mkdtempSync(join(tmpdir(), "imprimatur-layers-"));
  try {
    for (const folder of folders) mkdirSync(join(house, folder), { recursive: true });
    for (const [path, text] of Object.entries({ ...soundFiles, ...Object.assign({}, ...Object.values(plants)) })) {
      mkdirSync(dirname(join(house, path)), { recursive: true });
      writeFileSync(join(house, path), text);
    }
    const { violations } = cruise(house);
    const found = violations.map(({ rule, from }) => `${rule.name} ${from}`);
    const blind = config.forbidden
      .map(({ name }) => name)
      .filter((name) => !Object.keys(plants[name] ?? {}).some((path) => found.includes(`${name} ${path}`)));
    const wrong = violations.filter(({ from }) => from in soundFiles);
    return [
      ...blind.map((name) => `The rule ${name} does not see the violation that was planted for it.`),
      ...wrong.map(({ rule, from, to }) => `The rule ${rule.name} complains of ${from} → ${to}, which is sound.`),
    ];
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
}

function checkLayers() {
  const blind = findBlindRules();
  if (blind.length > 0) return blind;
  const { violations, totalCruised } = cruise(root);
  if (totalCruised < 100) return [`Only ${totalCruised} files were read.`];
  return violations.map(({ rule, from, to, cycle }) => {
    const way = cycle ? [from, ...cycle.map((step) => step.name ?? step)].join(" → ") : `${from} → ${to}`;
    return `${rule.name}: ${way}`;
  });
}

const complaints = checkLayers();
for (const complaint of complaints) console.error(complaint);
if (complaints.length > 0) process.exitCode = 1;
else console.log(`${config.forbidden.length} rules hold; each found its planted violation.`);

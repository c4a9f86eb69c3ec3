// `node scripts/check/house.mjs`: what formatter, linter and layers do not see. Files that git knows or would know; not generated ones.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../root.mjs";
import { complaintsAbout } from "./house-rules.mjs";

const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  cwd: root,
  encoding: "utf8",
});
const files = listed.split("\n").filter((path) => /\.(ts|tsx|mts|mjs)$/.test(path) && existsSync(join(root, path)));
if (files.length < 50) throw new Error(`Only ${files.length} files were found: this check has stopped reading.`);

const complaints = files.flatMap((path) => complaintsAbout(path, readFileSync(join(root, path), "utf8")));
for (const complaint of complaints) console.error(complaint);
if (complaints.length > 0) process.exitCode = 1;
else console.log(`${files.length} files keep the rules of the house.`);

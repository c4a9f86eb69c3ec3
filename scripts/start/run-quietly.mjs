import { spawn } from "node:child_process";

/**
 * Runs a program without showing what it says, unless it fails: then the end of that is the error's message.
 * @param {string} program
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions} options
 */
export async function runQuietly(program, args, options = {}) {
  const child = spawn(program, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  const endToo = () => child.kill();
  process.once("exit", endToo);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      said = (said + chunk).slice(0, 1_000_000);
    });
  }
  const status = await new Promise((resolve, reject) => child.once("error", reject).once("close", resolve));
  process.off("exit", endToo);
  if (status === 0) return said;
  if (/ENOSPC|No space left on device/.test(said)) throw Object.assign(new Error("disk full"), { code: "ENOSPC" });
  throw new Error(`${[program, ...args].join(" ")} failed:\n${ends(said)}`);
}

/** Some programs say first what was wrong, some last. */
function ends(said) {
  const lines = said.trim().split("\n");
  return lines.length <= 40 ? lines.join("\n") : [...lines.slice(0, 15), "  …", ...lines.slice(-25)].join("\n");
}

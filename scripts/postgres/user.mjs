import { accessSync, chownSync, constants, existsSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";

/** "nobody" on every system that we know: PostgreSQL refuses to run as root. */
const nobody = 65534;

const setpriv = ["/usr/bin/setpriv", "/bin/setpriv"].find((path) => existsSync(path));

export function isRoot() {
  return process.getuid?.() === 0;
}

/** Gives a path to the user that PostgreSQL runs as. */
export function giveToServer(path) {
  if (isRoot()) chownSync(path, nobody, nobody);
}

/**
 * How to spawn a PostgreSQL program: as oneself, or, for root, as nobody. A folder on the way that nobody may not enter (a clone
 * under /root) is entered with one inherited capability, where the system has `setpriv`.
 * @param {string} program absolute path
 * @param {string[]} args
 * @param {string[]} needed paths that the program must reach
 */
export function asServerUser(program, args, needed) {
  if (!isRoot()) return { program, args, options: {} };
  const closed = [program, ...needed].map(firstClosedFolder).find(Boolean);
  if (!closed) return { program, args, options: { uid: nobody, gid: nobody } };
  if (!setpriv) {
    throw new Error(
      `PostgreSQL must not run as root, and other users may not enter ${closed}. ` +
        `Start as an ordinary user, move the project elsewhere, or allow entry with: chmod o+x ${closed}`,
    );
  }
  const grant = ["--inh-caps=+dac_override", "--ambient-caps=+dac_override"];
  const user = [`--reuid=${nobody}`, `--regid=${nobody}`, "--clear-groups", ...grant];
  return { program: setpriv, args: [...user, program, ...args], options: {} };
}

/** The first folder above a path that others may not enter, if any. */
function firstClosedFolder(path) {
  const folders = [];
  for (let folder = dirname(resolve(path)); folder !== dirname(folder); folder = dirname(folder))
    folders.unshift(folder);
  return folders.find((folder) => !mayEnter(folder));
}

function mayEnter(folder) {
  const { mode, uid } = statSync(folder);
  return uid === nobody ? (mode & 0o100) !== 0 : (mode & 0o001) !== 0;
}

/** @throws with a sentence when the folder cannot be written (read-only disk, another person's folder). */
export function assertWritable(folder) {
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    throw new Error(
      `The data folder ${folder} cannot be written. Make it writable, or set DATA_DIR to another folder.`,
    );
  }
}

import { randomBytes } from "node:crypto";
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { root } from "../root.mjs";
import { StartError } from "./explain.mjs";

/**
 * How the data folder is laid out. Raised when an older version could no longer read it; then a step that carries the old layout
 * over belongs into `prepareDataFolder`. (The database's own tables are the migrations' business.)
 */
const format = 1;

/** @returns {string} the absolute path of DATA_DIR, in the project when it is relative */
export function dataFolder(env = process.env) {
  return resolve(root, env.DATA_DIR?.trim() || ".data");
}

/**
 * Makes the folder at the first start and makes sure, before anything else happens, that it can be written and understood.
 * @throws StartError for a folder of a newer version; the system's error for a full or read-only disk
 */
export function prepareDataFolder(folder) {
  makeFolder(folder);
  mkdirSync(join(folder, "log"), { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o711); // PostgreSQL, which runs as another user when we are root, must pass through
  assertSpace(folder);
  const file = join(folder, "format.json");
  if (!existsSync(file)) return writeAtOnce(file, JSON.stringify({ format }));
  const { format: found } = JSON.parse(readFileSync(file, "utf8"));
  if (found > format) {
    throw new StartError(
      `The data folder ${folder} was written by a newer version of Imprimatur (its format is ${found}, this version reads ${format}). ` +
        "Start that version, or set DATA_DIR to another folder.",
    );
  }
}

/** On a read-only disk node says only that there is no such folder; asking the nearest one that exists tells the cause. */
function makeFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    let nearest = dirname(folder);
    while (!existsSync(nearest)) nearest = dirname(nearest);
    accessSync(nearest, constants.W_OK);
    throw error;
  }
}

/** A file of a megabyte must fit: a full disk is better found now than in the middle of a migration. */
function assertSpace(folder) {
  const probe = join(folder, ".space");
  try {
    writeFileSync(probe, Buffer.alloc(1_000_000));
  } finally {
    rmSync(probe, { force: true });
  }
}

/** The secret that signs sessions: made once, kept beside the data. */
export function readSecret(folder) {
  const file = join(folder, "secret");
  if (!existsSync(file)) writeAtOnce(file, randomBytes(32).toString("base64url"));
  return readFileSync(file, "utf8").trim();
}

/** Whole or not at all, readable by its owner only. */
export function writeAtOnce(file, text) {
  const aside = `${file}.new`;
  writeFileSync(aside, text, { mode: 0o600 });
  renameSync(aside, file);
}

import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { postgresPrograms } from "./binaries.mjs";
import { chooseFreePort, writeState } from "./state.mjs";
import { asServerUser, assertWritable, giveToServer } from "./user.mjs";

/**
 * Makes the files of a new cluster: made aside and renamed at the end, so that being killed half-way leaves nothing that looks whole.
 * The locale is C.UTF-8, since plain C breaks the casing and trigrams of Hangul.
 */
export async function createFiles(folder, files) {
  assertWritable(folder);
  const unfinished = `${files}.unfinished`;
  const passwordFile = join(folder, "password.once");
  const password = randomBytes(24).toString("base64url");
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  giveToServer(unfinished);
  giveToServer(passwordFile);
  try {
    initialise(unfinished, passwordFile);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  writeState(folder, { port: await chooseFreePort(), password });
  renameSync(unfinished, files);
}

function initialise(files, passwordFile) {
  const text = ["--encoding=UTF8", "--locale=C.UTF-8", "--locale-provider=libc"];
  const access = ["--username=postgres", "--auth=scram-sha-256", `--pwfile=${passwordFile}`];
  const program = join(postgresPrograms(), "initdb");
  const initdb = asServerUser(program, ["-D", files, ...text, ...access], [files, passwordFile]);
  const { status, stderr, error } = spawnSync(initdb.program, initdb.args, { ...initdb.options, encoding: "utf8" });
  if (status === 0) return;
  const said = stderr ?? String(error);
  if (/No space left on device|Check free disk space/.test(said)) {
    throw new Error("The disk that holds the data folder is full. Free some space (about 500 MB) and start again.");
  }
  throw new Error(`The embedded PostgreSQL could not make its files in ${files}: ${said.trim()}`);
}

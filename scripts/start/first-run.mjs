import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { migrate } from "../database/migrations.mjs";
import { withClient } from "../postgres/connect.mjs";
import { root } from "../root.mjs";
import { writeAtOnce } from "./data-folder.mjs";
import { step } from "./progress.mjs";
import { runQuietly } from "./run-quietly.mjs";

/**
 * At the first start: makes the sample newsroom, or, with `--empty`, asks for the first administrator by a one-time link.
 * @returns {Promise<{ signIns?: SignIn[], isNew?: boolean, adminLink?: string }>}
 *
 * @typedef {{ email: string, password: string, role: string, name: string }} SignIn
 */
export async function beginNewsroom({ folder, env, empty }) {
  const state = await withClient(env.DATABASE_URL, readState);
  if (state === "inUse") return { signIns: readSignIns(folder) };
  if (state === "halfMade") await beginAgain(env.DATABASE_URL);
  const format = join(folder, "format.json");
  const remembered = JSON.parse(readFileSync(format, "utf8"));
  if (empty && !remembered.empty) writeAtOnce(format, JSON.stringify({ ...remembered, empty: true }));
  if (empty || remembered.empty) return { adminLink: await runTask("first-admin.ts", env) };
  const signIns = await makeSample({ folder, env });
  return { signIns, isNew: true };
}

/** A newsroom that has people is in use; but a sample that was begun and not finished (killed half-way) is nobody's work yet. */
async function readState(client) {
  const happened = (kind) => `EXISTS (SELECT FROM "AuditEvent" WHERE kind = '${kind}')`;
  const { rows } = await client.query(
    `SELECT EXISTS (SELECT FROM "User") AS people, ${happened("sample.begun")} AS begun, ${happened("sample.made")} AS made`,
  );
  const { people, begun, made } = rows[0];
  if (begun && !made) return "halfMade";
  return people ? "inUse" : "untouched";
}

/** Rows of some tables refuse deletion, so the tables go as a whole. */
async function beginAgain(databaseUrl) {
  await withClient(databaseUrl, (client) => client.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public"));
  await migrate(databaseUrl);
}

/**
 * Makes the sample newsroom and keeps its sign-ins, readable by their owner only.
 * @param {{ folder: string, env: Record<string, string> }} where
 * @returns {Promise<SignIn[]>}
 */
export async function makeSample({ folder, env }) {
  const password = process.env.SAMPLE_PASSWORD?.trim() || randomBytes(12).toString("base64url");
  const people = await step("Making the sample newsroom", () =>
    runTask("make-sample.ts", { ...env, SAMPLE_PASSWORD: password }),
  );
  const signIns = people.map(({ email, role, name }) => ({ email, password, role, name }));
  writeAtOnce(signInsFile(folder), `${JSON.stringify(signIns, null, 2)}\n`);
  return signIns;
}

/** Runs one of our TypeScript tasks with tsx; the last line it writes is its answer, in JSON. */
async function runTask(name, env) {
  const tsx = createRequire(join(root, "package.json")).resolve("tsx/cli");
  const said = await runQuietly(process.execPath, [tsx, "--tsconfig", "tsconfig.node.json", `scripts/start/${name}`], {
    cwd: root,
    env: { ...process.env, ...env },
  });
  return JSON.parse(said.trim().split("\n").at(-1));
}

function readSignIns(folder) {
  const file = signInsFile(folder);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}

function signInsFile(folder) {
  return join(folder, "sample-sign-ins.json");
}

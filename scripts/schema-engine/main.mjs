#!/usr/bin/env node
// Stands in for Prisma's native `schema-engine`, which its CLI would download: the same arguments and the same JSON-RPC over
// stdio, answered by the WASM build of that engine (an npm package, so it comes with `npm ci`). See docs/decisions/0002.
import { parseArguments } from "./arguments.mjs";
import { createDatabase, tryConnection } from "./connection.mjs";
import { knownError } from "./errors.mjs";
import { answerRequests } from "./rpc.mjs";

/** `schema-engine cli create-database | can-connect-to-database`: one question, answered by the exit code. */
async function runCommand({ command, url }) {
  try {
    if (command === "create-database") await createDatabase(url);
    else await tryConnection(url);
    return 0;
  } catch (error) {
    logLine("INFO", { message: "Starting schema engine CLI" });
    const known = knownError(error, url);
    logLine("ERROR", known ? { ...known, is_panic: false } : { message: String(error.message) });
    return 1;
  }
}

/** The CLI reads the native engine's log lines from stderr to learn why a command failed. */
function logLine(level, fields) {
  const line = { timestamp: new Date().toISOString(), level, fields, target: "schema_engine" };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

const request = parseArguments(process.argv.slice(2));
if (request.version) process.stdout.write("schema-engine-cli wasm\n");
else if (request.command) process.exitCode = await runCommand(request);
else await answerRequests({ ...request, input: process.stdin, output: process.stdout });

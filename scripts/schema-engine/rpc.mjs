import { createInterface } from "node:readline";
import { createDatabase } from "./connection.mjs";
import { callEngine, EnginePanic, loadEngine } from "./engine.mjs";
import { rpcError } from "./errors.mjs";

/** Answers JSON-RPC requests, one a line and one after the other, until the input ends. */
export async function answerRequests({ url, readDatamodels, input, output }) {
  const engine = loadEngine();
  const send = (message) => output.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
  for await (const line of createInterface({ input })) {
    if (!line.trim()) continue;
    const { id, method, params } = JSON.parse(line);
    if (!method) continue; // the CLI's acknowledgement of something that we asked it to print
    try {
      const result = await answer({ engine: await engine, url, datamodels: readDatamodels(), send }, method, params);
      send({ id, result });
    } catch (error) {
      send({ id, error: rpcError(error, url, error instanceof EnginePanic) });
    }
  }
}

async function answer({ engine, url, datamodels, send }, method, params) {
  if (method === "createDatabase") return createDatabase(url);
  const result = await callEngine(engine, { url, datamodels }, method, params);
  if (method !== "diff" || typeof result?.stdout !== "string") return result ?? {};
  // The native engine prints a diff through the CLI instead of returning it.
  send({ id: "print", method: "print", params: { content: result.stdout } });
  return { ...result, stdout: null };
}

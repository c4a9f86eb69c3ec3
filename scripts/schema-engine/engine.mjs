import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { MigrationAdapter } from "./adapter.mjs";
import { connectionSettings } from "./connection.mjs";

/** A bug inside the engine, as opposed to something that it refuses. */
export class EnginePanic extends Error {}

/** What the CLI calls differently from the WASM build. */
const renamed = { getDatabaseVersion: "version" };

/** In 7.10 these two read a cache of the shadow schema which only `devDiagnostic` fills. */
const needsDiagnostic = new Set(["evaluateDataLoss", "createMigration"]);

/** Comparing two schema files needs no database, but the engine wants an address all the same. */
const noDatabase = "postgresql://127.0.0.1:1/none";

export async function loadEngine() {
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const script = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = readFileSync(script.replace(/\.js$/, ".wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message(message) {
      throw new EnginePanic(message);
    },
  };
  return bindings.SchemaEngine;
}

/** Runs one method on an engine of its own, so that its connections, and the lock they hold, end with the request. */
export async function callEngine(SchemaEngine, { url = noDatabase, datamodels }, method, params) {
  const schema = new URL(url).searchParams.get("schema");
  const adapter = new MigrationAdapter(connectionSettings(url), schema ? { schema } : {});
  const options = { datamodels: datamodels.length > 0 ? datamodels : undefined };
  try {
    const engine = await SchemaEngine.new(options, () => {}, bindMigrationAwareSqlAdapterFactory(adapter));
    if (needsDiagnostic.has(method)) {
      await engine.devDiagnostic({ migrationsList: params.migrationsList, filters: params.filters });
    }
    return await engine[renamed[method] ?? method](params);
  } finally {
    await adapter.disposeAll();
  }
}

// A process of its own that reads files into articles: what a hostile file takes (time, memory, a crash) it takes from nobody else.
// Asked with { id, bytes, name, wanted }; answers { id, ok, read } (`read` is a Result) or { id, ok, why }.
import type { WantedHead } from "../take-head";
import { readFile } from "./read-file";

type Job = { id: number; bytes: Uint8Array; name: string; wanted: WantedHead };

process.on("disconnect", () => process.exit(0));
process.on("message", ({ id, bytes, name, wanted }: Job) => {
  try {
    process.send?.({ id, ok: true, read: readFile(bytes, name, wanted) });
  } catch (error) {
    process.send?.({ id, ok: false, why: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});

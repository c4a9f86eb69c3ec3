// A process of its own that packs e-books and Word documents: half a second of work that would hold up everybody else.
// Asked with { id, form, rendering }; answers { id, ok, bytes } or { id, ok, why }.
import { renderDocx } from "./docx/render-docx";
import { renderEpub } from "./epub/render-epub";
import { wordsOf } from "./form-words";
import type { Rendering } from "./rendering";

type Job = { id: number; form: "epub" | "docx"; rendering: Rendering };

process.on("disconnect", () => process.exit(0));
process.on("message", async ({ id, form, rendering }: Job) => {
  try {
    process.send?.({ id, ok: true, bytes: await pack(form, rendering) });
  } catch (error) {
    process.send?.({ id, ok: false, why: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});

async function pack(form: Job["form"], { issue, part, wording, pictures }: Rendering): Promise<Uint8Array> {
  const input = { issue, part, words: wordsOf(wording), pictures };
  return form === "epub" ? renderEpub(input) : await renderDocx(input);
}

import "server-only";
import { renderEdition } from "./edition-json";
import type { Form } from "./form";
import { wordsOf } from "./form-words";
import type { Rendering } from "./rendering";
import { renderMarkdown } from "./markdown/render-markdown";
import { office } from "./office.server";
import { renderPdf } from "./print/render-pdf.server";

/**
 * One form of an issue or of one article of it. What takes long is made in another process, so that nobody waits for it but who asked.
 * @throws PrintError when it cannot be made within the limits of time and memory
 */
export async function renderForm(form: Form, rendering: Rendering): Promise<Uint8Array> {
  switch (form) {
    case "pdf":
      return (await renderPdf(rendering)).bytes;
    case "epub":
    case "docx":
      return (await office().run({ form, rendering })).bytes;
    case "md":
      return new TextEncoder().encode(renderMarkdown(rendering.issue, rendering.part, wordsOf(rendering.wording)));
    case "json":
      return new TextEncoder().encode(renderEdition(rendering.issue, rendering.part));
  }
}

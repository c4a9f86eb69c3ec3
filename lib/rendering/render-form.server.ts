import "server-only";
import type { Form } from "./form";
import type { FormWords, IssueView, Part } from "./issue-view";
import { renderPdf } from "./print/render-pdf.server";

/** One form of an issue or of one article of it. @throws PrintError when a PDF cannot be set within its limits */
export async function renderForm(
  issue: IssueView,
  part: Part,
  { form, words }: { form: Form; words: FormWords },
): Promise<Uint8Array> {
  switch (form) {
    case "pdf":
      return (await renderPdf(issue, part, words)).bytes;
    default:
      throw new Error("not yet");
  }
}

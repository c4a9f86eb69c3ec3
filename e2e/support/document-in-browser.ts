// Bundled into a page by canonical-form.spec.ts: the document's room as a browser runs it, without React and without an editor.
import { DOMParser, DOMSerializer } from "@tiptap/pm/model";
import { canonicalDocument } from "@/lib/document/canonical";
import { parseDocument, parseDocumentNode } from "@/lib/document/document";
import type { DocumentJson } from "@/lib/document/json";
import { documentSchema } from "@/lib/document/schema";
import { canonicalJson, type Json } from "@/lib/kernel/canonical";
import { sha256Hex } from "@/lib/kernel/hash";
import { expectAccepted } from "@/lib/kernel/result";

const textOf = (document: DocumentJson) => canonicalJson(canonicalDocument(document));

const room = {
  /** The canonical text of each document and its hash. */
  async hash(documents: readonly unknown[]) {
    const texts = documents.map((json) => textOf(expectAccepted(parseDocument(json)).document));
    return Promise.all(texts.map(async (text) => ({ text, hash: await sha256Hex(text) })));
  },

  /** The canonical text of each document after it was printed as HTML and read again. */
  throughHtml(documents: readonly unknown[]) {
    return documents.map((json) => {
      const { node } = expectAccepted(parseDocument(json));
      const holder = document.createElement("div");
      holder.append(DOMSerializer.fromSchema(documentSchema).serializeFragment(node.content));
      const printed = holder.innerHTML;
      holder.innerHTML = printed;
      const read = DOMParser.fromSchema(documentSchema).parse(holder, { preserveWhitespace: "full" });
      return { printed, text: textOf(expectAccepted(parseDocumentNode(read)).document) };
    });
  },

  /** The blocks that foreign HTML becomes, in the canonical form. */
  read(html: string): Json {
    const holder = document.createElement("div");
    holder.innerHTML = html;
    const { title, lead, summary, references } = documentSchema.nodes;
    const { content } = DOMParser.fromSchema(documentSchema).parseSlice(holder);
    const frame = [title.create(), lead.create(), summary.create(), ...content.content, references.create()];
    const parsed = expectAccepted(parseDocumentNode(documentSchema.node("doc", null, frame)));
    const canonical: { content: Json[] } = JSON.parse(textOf(parsed.document));
    return canonical.content.slice(3, -1);
  },
};

export type DocumentInBrowser = typeof room;
declare global {
  var documentInBrowser: DocumentInBrowser;
}
globalThis.documentInBrowser = room;

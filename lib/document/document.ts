import type { Node } from "@tiptap/pm/model";
import { accept, expectAccepted, type Result } from "@/lib/kernel/result";
import { checkDocument, type Leniency } from "./check-document";
import type { DocumentJson } from "./json";
import { measure } from "./measure";
import { type LooseNode, parseNode } from "./parse-node";
import { type DocumentError, refuseDocument } from "./problem";
import { documentSchema } from "./schema";

/** A document that may be trusted: as JSON to walk, and as ProseMirror's node to apply steps to. */
export type ParsedDocument = { readonly document: DocumentJson; readonly node: Node };

/**
 * Reads a document out of untrusted JSON, in this order: size and depth, each node and attribute strictly, the schema's own
 * check, then the rules that a schema cannot say (with `whileEditing`, without those that the editor mends: see `Leniency`).
 * Nothing unknown is dropped: it is refused.
 *
 * Refuses `tooLarge` and `invalid`, with `problem` (see `DocumentProblem`) and `path` in the facts.
 */
export function parseDocument(value: unknown, leniency: Leniency = {}): Result<ParsedDocument, DocumentError> {
  const measured = measure(value);
  if (!measured.ok) return measured;
  const parsed = parseNode(value);
  if (!parsed.ok) return parsed;
  if (parsed.value.type !== "doc") return refuseDocument("structure", [], { found: parsed.value.type });
  const node = documentSchema.nodeFromJSON(parsed.value);
  const checked = checkDocument(node, leniency);
  return checked.ok ? accept({ document: trusted(parsed.value), node }) : checked;
}

/** As `parseDocument`, for a document that stands in ProseMirror already: an editor's, or one that steps have made. */
export function parseDocumentNode(node: Node, leniency: Leniency = {}): Result<ParsedDocument, DocumentError> {
  const checked = checkDocument(node, leniency);
  if (!checked.ok) return checked;
  const parsed = parseNode(node.toJSON());
  return parsed.ok ? accept({ document: trusted(parsed.value), node }) : parsed;
}

/** The document of an article that nobody has written in yet: its headline, and one empty paragraph. */
export function emptyDocument({ title = "" }: { readonly title?: string } = {}): DocumentJson {
  const titleText = title.trim() ? [{ type: "text", text: title.trim() }] : [];
  const content = [
    { type: "title", content: titleText },
    { type: "lead" },
    { type: "summary" },
    { type: "paragraph" },
    { type: "references" },
  ];
  return expectAccepted(parseDocument({ type: "doc", content })).document;
}

/** zod has said what each part is, the schema what stands where: together that is the type. */
function trusted(parsed: LooseNode): DocumentJson {
  return parsed as unknown as DocumentJson;
}

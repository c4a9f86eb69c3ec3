import type { Node } from "@tiptap/pm/model";
import { accept, expectAccepted, type Result } from "@/lib/kernel/result";
import type { DocumentJson } from "./json";
import { measure } from "./measure";
import { type LooseNode, parseNode } from "./parse-node";
import { type DocumentError, type Path, refuseDocument } from "./problem";
import { checkRules, type Leniency } from "./rules";
import { documentSchema } from "./schema";

/** A document that may be trusted: as JSON to walk, and as ProseMirror's node to apply steps to. */
export type ParsedDocument = {
	readonly document: DocumentJson;
	readonly node: Node;
};

/**
 * Reads a document out of untrusted JSON, in this order: size and depth, each node and attribute strictly, the schema's own
 * check, then the rules that a schema cannot say (with `whileEditing`, without those that the editor mends: see `Leniency`).
 * Nothing unknown is dropped: it is refused.
 *
 * Refuses `tooLarge` and `invalid`, with `problem` (see `DocumentProblem`) and `path` in the facts.
 */
export function parseDocument(
	value: unknown,
	leniency: Leniency = {},
): Result<ParsedDocument, DocumentError> {
	const measured = measure(value);
	if (!measured.ok) return measured;
	const parsed = parseNode(value);
	if (!parsed.ok) return parsed;
	if (parsed.value.type !== "doc")
		return refuseDocument("structure", [], { found: parsed.value.type });
	const node = checkedNode(parsed.value);
	if (!node.ok) return node;
	const ruled = checkRules(parsed.value, leniency);
	if (!ruled.ok) return ruled;
	// The schema has said what stands where, zod what each part is: together that is the type.
	return accept({
		document: parsed.value as unknown as DocumentJson,
		node: node.value,
	});
}

/** Reads a document that stands in ProseMirror already (an editor's, or one that steps have made). Refuses as `parseDocument`. */
export function parseDocumentNode(
	node: Node,
	leniency: Leniency = {},
): Result<ParsedDocument, DocumentError> {
	return parseDocument(node.toJSON(), leniency);
}

/** The document of an article that nobody has written in yet: its headline, and one empty paragraph. */
export function emptyDocument({
	title = "",
}: {
	readonly title?: string;
} = {}): DocumentJson {
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

function checkedNode(parsed: LooseNode): Result<Node, DocumentError> {
	const node = documentSchema.nodeFromJSON(parsed);
	try {
		node.check();
		return accept(node);
	} catch (error) {
		// ProseMirror says what is wrong with the structure by throwing; its sentence names nodes, not values.
		if (!(error instanceof RangeError)) throw error;
		return refuseDocument("structure", misplaced(node) ?? [], {
			reason: error.message.slice(0, 300),
		});
	}
}

/** The path of the first node whose content or marks the schema does not allow. */
function misplaced(node: Node, path: Path = []): Path | undefined {
	if (!node.type.validContent(node.content)) return path;
	for (const [index, child] of node.children.entries()) {
		const found = misplaced(child, [...path, "content", index]);
		if (found) return found;
	}
	return undefined;
}

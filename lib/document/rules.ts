import { accept, type Result } from "@/lib/kernel/result";
import type { LooseNode } from "./parse-node";
import { type DocumentError, type Path, refuseDocument } from "./problem";
import { type Grid, geometryOf } from "./table-geometry";

export const deepestList = 4;

/**
 * Whether the document may break the rules that two people who write at once can break together without either doing wrong:
 * how deep lists nest, and tables without holes. The editor mends them; a revision is frozen only when they hold.
 */
export type Leniency = { readonly whileEditing?: boolean };

type Checked = Result<undefined, DocumentError>;
type Place = { readonly path: Path; readonly listDepth: number };

/** The rules that a schema cannot say. Runs on nodes that the schema has accepted. */
export function checkRules(
	node: LooseNode,
	leniency: Leniency,
	place: Place = { path: [], listDepth: 0 },
): Checked {
	const listDepth = depthIn(node, place.listDepth);
	if (listDepth > deepestList && !leniency.whileEditing) {
		return refuseDocument("listTooDeep", place.path, { most: deepestList });
	}
	if (node.type === "table") {
		const table = checkTable(node, leniency, place.path);
		if (!table.ok) return table;
	}
	for (const [index, child] of (node.content ?? []).entries()) {
		const checked = checkRules(child, leniency, {
			path: [...place.path, "content", index],
			listDepth,
		});
		if (!checked.ok) return checked;
	}
	return accept();
}

/** A cell begins its lists anew: it is a page of its own. */
function depthIn(node: LooseNode, listDepth: number): number {
	if (node.type === "bulletList" || node.type === "orderedList")
		return listDepth + 1;
	return node.type === "table" ? 0 : listDepth;
}

function checkTable(node: LooseNode, leniency: Leniency, path: Path): Checked {
	// The schema and the zod shape of cells have made it a grid; the loose type cannot say so.
	const geometry = geometryOf(node as unknown as Grid);
	if (!geometry) return refuseDocument("tableTooLarge", path);
	if (!geometry.whole && !leniency.whileEditing)
		return refuseDocument("tableGeometry", path);
	return accept();
}

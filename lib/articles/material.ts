import type { Node } from "@tiptap/pm/model";
import type { Id } from "@/lib/kernel/ids";

/** What a document names of other records. */
export type Material = {
  /** In the order of the document: places in the text that cite, then the list of references. */
  readonly citations: readonly { sourceId: Id; locator: string; inText: boolean }[];
  readonly tables: readonly { tableId: Id; revisionId: Id }[];
  readonly pictures: readonly { mediaId: Id; hash: string }[];
  readonly charts: readonly { chartId: Id; revisionId: Id }[];
};

const known = new WeakMap<Node, Material>();

/** The sources, revisions of tables and charts, and pictures that a node names. Parts that an edit left alone are not walked again. */
export function materialOf(node: Node): Material {
  const found = known.get(node);
  if (found) return found;
  const made = ownMaterial(node) ?? childrenMaterial(node);
  if (!node.isText) known.set(node, made);
  return made;
}

/** Whether two versions of a document name the same in the same order. */
export function sameMaterial(before: Material, after: Material): boolean {
  return before === after || JSON.stringify(before) === JSON.stringify(after);
}

const nothing: Material = { citations: [], tables: [], pictures: [], charts: [] };

function ownMaterial({ type, attrs }: Node): Material | null {
  const { sourceId, locator, tableId, chartId, revisionId } = attrs;
  if (type.name === "citation") return { ...nothing, citations: [{ sourceId, locator, inText: true }] };
  if (type.name === "reference") return { ...nothing, citations: [{ sourceId, locator, inText: false }] };
  if (type.name === "tableEmbed") return { ...nothing, tables: [{ tableId, revisionId }] };
  if (type.name === "chartEmbed") return { ...nothing, charts: [{ chartId, revisionId }] };
  return null;
}

function childrenMaterial(node: Node): Material {
  const { mediaId, hash } = node.attrs;
  const own = node.type.name === "figure" ? [{ ...nothing, pictures: [{ mediaId, hash }] }] : [];
  const parts = [...own, ...node.children.map(materialOf).filter((part) => part !== nothing)];
  if (parts.length === 0) return nothing;
  return {
    citations: parts.flatMap((part) => part.citations),
    tables: parts.flatMap((part) => part.tables),
    pictures: parts.flatMap((part) => part.pictures),
    charts: parts.flatMap((part) => part.charts),
  };
}

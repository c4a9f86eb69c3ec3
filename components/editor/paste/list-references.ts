import type { Node } from "@tiptap/pm/model";
import type { Command } from "@tiptap/pm/state";

type Kept = { readonly id: string; readonly url: string };

/** Takes the pasted list of titles and addresses, with its heading, out of the text and puts its sources on the list of references. */
export function listReferences(kept: readonly Kept[]): Command {
  return (state, dispatch) => {
    const { reference } = state.schema.nodes;
    const list = state.doc.lastChild;
    if (!reference || list?.type.name !== "references") return false;
    const tr = state.tr;
    const listed = new Set(list.children.map(({ attrs }) => String(attrs.sourceId)));
    const added = [...new Set(kept.map(({ id }) => id))].filter((id) => !listed.has(id));
    tr.insert(
      state.doc.content.size - 1,
      added.map((id) => reference.create({ sourceId: id })),
    );
    const place = placeOfList(state.doc, new Set(kept.map(({ url }) => url)));
    if (place) tr.delete(place.from, place.to);
    if (tr.doc.childCount < 5) return false;
    dispatch?.(tr);
    return true;
  };
}

/** Where the list stands whose items all link to these addresses, and the line over it. */
function placeOfList(doc: Node, urls: ReadonlySet<string>): { from: number; to: number } | null {
  let position = 0;
  let found: { from: number; to: number } | null = null;
  doc.forEach((node, offset, index) => {
    const links = node.type.name === "bulletList" ? node.children.map(linkIn) : [];
    if (links.length === 0 || !links.every((link) => link !== null && urls.has(link))) return;
    const before = index > 3 ? doc.child(index - 1) : null;
    const heading = before?.type.name === "paragraph" && before.textContent.length < 20 ? before.nodeSize : 0;
    position = offset - heading;
    found = { from: position, to: offset + node.nodeSize };
  });
  return found;
}

function linkIn(item: Node): string | null {
  let href: string | null = null;
  item.descendants((node) => {
    const link = node.marks.find(({ type }) => type.name === "link");
    if (link) href ??= String(link.attrs.href);
  });
  return href;
}

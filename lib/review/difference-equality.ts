import { childrenOf, type NodeJson } from "@/lib/rendering/node-json";

/** Whether two nodes say the same. The document is in its explicit or its canonical form, both sides in the same one. */
export function saysTheSame(one: NodeJson, other: NodeJson): boolean {
  if (one === other) return true;
  if (one.type !== other.type || !isSameText(one.text, other.text)) return false;
  return areEqual(one.attrs, other.attrs) && areEqual(one.marks, other.marks) && isSameContent(one, other);
}

function isSameContent(one: NodeJson, other: NodeJson): boolean {
  const [were, are] = [childrenOf(one), childrenOf(other)];
  if (were.length !== are.length) return false;
  for (let index = 0; index < were.length; index += 1) {
    const [left, right] = [were[index], are[index]];
    if (!left || !right || !saysTheSame(left, right)) return false;
  }
  return true;
}

/** A syllable written as one sign and as its parts is the same syllable. */
function isSameText(one: string | undefined, other: string | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && one.normalize("NFC") === other.normalize("NFC"));
}

/** Equality of what JSON can hold. */
export function areEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one === "string" && typeof other === "string") return isSameText(one, other);
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [were, are] = [Object.entries(one), new Map(Object.entries(other))];
  return were.length === are.size && were.every(([name, value]) => are.has(name) && areEqual(value, are.get(name)));
}

type Kind = { readonly node: NodeJson; readonly number: number };

/** Numbers for the nodes of two rows, the same number for nodes that say the same. */
export function numberNodes(...rows: readonly (readonly NodeJson[])[]): number[][] {
  const kinds = new Map<number, Kind[]>();
  let count = 0;
  const numberOf = (node: NodeJson) => {
    const mark = addNode(seed, node);
    const alike = kinds.get(mark) ?? [];
    const known = alike.find((kind) => saysTheSame(kind.node, node));
    if (known) return known.number;
    kinds.set(mark, [...alike, { node, number: count }]);
    return count++;
  };
  return rows.map((row) => row.map(numberOf));
}

const seed = 0x811c9dc5;
const prime = 0x01000193;

/** A sum over types and text, equal for nodes that say the same: those with the same sum are then compared themselves (FNV-1a). */
function addNode(sum: number, node: NodeJson): number {
  let next = addText(sum, node.type);
  if (node.text !== undefined) return addText(next, node.text.normalize("NFC"));
  for (const child of childrenOf(node)) next = addNode(next, child);
  return next;
}

/** A sum of 32 bits with a text added to it. */
export function addText(sum: number, text: string): number {
  let next = sum;
  for (let index = 0; index < text.length; index += 1) next = Math.imul(next ^ text.charCodeAt(index), prime);
  return next;
}

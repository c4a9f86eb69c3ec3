import { Fragment, type Mark, type Node } from "@tiptap/pm/model";
import { hasSuggestions, isSuggestionMark, markNamed, readForm, readMarks } from "./suggestion-marks";

export type Answer = "accept" | "reject" | "keep";

/** What becomes of each suggestion, told by its marks. */
export type Answering = (mark: Mark) => Answer;

/**
 * The document when suggestions are answered so. Parts that bear none stay the very nodes that they were. This is what accepting and
 * rejecting mean; `settleSteps` makes the steps that lead there.
 */
export function settle(document: Node, answering: Answering): Node {
  return settled(document, answering) ?? document;
}

/** The text as it stands without any suggestion: what is frozen, compared, counted and printed. */
export const withoutSuggestions = (document: Node): Node => settle(document, () => "reject");

/** The text as it would be with all of them. */
export const withSuggestions = (document: Node): Node => settle(document, () => "accept");

/** The text as it stood before this person proposed anything. */
export const withoutThoseOf = (document: Node, userId: string): Node =>
  settle(document, ({ attrs }) => (attrs.by === userId ? "reject" : "keep"));

/** Whether a node is taken away by the answers. */
export function isTaken({ marks }: Node, answering: Answering): boolean {
  return marks.some(
    (mark) =>
      (mark.type.name === "insertion" && answering(mark) === "reject") ||
      (mark.type.name === "deletion" && answering(mark) === "accept"),
  );
}

/** Whether the answers make a block one with the block before it; then over how many levels. */
export function joins({ marks }: Node, answering: Answering): number | null {
  const mark = markNamed(marks, "joint");
  if (!mark || answering(mark) !== (mark.attrs.kind === "split" ? "reject" : "accept")) return null;
  return Number(mark.attrs.depth);
}

/** A node and all in it; null: nothing of it is left. */
function settled(node: Node, answering: Answering): Node | null {
  if (!hasSuggestions(node)) return node;
  const { type, attrs, marks } = formAfter(node, answering);
  if (node.isText) return node.mark(marks);
  const children = settledChildren(node, answering);
  const content = Fragment.fromArray(children);
  if (type.validContent(content)) return type.create(attrs, content, marks);
  if (node.type.validContent(content)) return node.type.create(node.attrs, content, marks);
  return mended(node, { children, marks });
}

function settledChildren(node: Node, answering: Answering): Node[] {
  const children: Node[] = [];
  for (const child of node.children) {
    if (isTaken(child, answering)) continue;
    const part = settled(child, answering);
    if (!part) continue;
    const depth = joins(child, answering);
    const before = children.at(-1);
    const one = depth && before ? joined(before, part, depth) : null;
    if (one) children[children.length - 1] = one;
    else children.push(part);
  }
  return children;
}

function formAfter(
  node: Node,
  answering: Answering,
): { type: Node["type"]; attrs: Node["attrs"]; marks: readonly Mark[] } {
  const open = node.marks.filter((mark) => !isSuggestionMark(mark) || answering(mark) === "keep");
  const change = markNamed(node.marks, "modification");
  const same = { type: node.type, attrs: node.attrs, marks: open };
  if (!change || answering(change) !== "reject") return same;
  const { schema } = node.type;
  if (node.isInline) {
    const was = readMarks(schema, change.attrs.was);
    const marks = was && open.filter(isSuggestionMark).reduce((set, mark) => mark.addToSet(set), was);
    return marks ? { ...same, marks } : same;
  }
  const form = readForm(change.attrs.was);
  const type = form && schema.nodes[form.type];
  return form && type && !type.isText ? { type, attrs: form.attrs, marks: open } : same;
}

/** Two blocks as one of the first's kind; null: they do not fit. */
export function joined(first: Node, second: Node, depth: number): Node | null {
  const [last, next] = [first.lastChild, second.firstChild];
  if (depth > 1) {
    const inner = last && next && joined(last, next, depth - 1);
    if (!inner) return null;
    const rest = second.children.slice(1);
    return fitting(first, Fragment.fromArray([...first.children.slice(0, -1), inner, ...rest]));
  }
  if (first.inlineContent !== second.inlineContent || first.isLeaf) return null;
  return fitting(first, first.content.append(second.content));
}

function fitting(node: Node, content: Fragment): Node | null {
  return node.type.validContent(content) ? node.copy(content) : null;
}

/**
 * A node that would lack what it must hold: an item without a first line, a list or a table with nothing left in it. What may go goes with its
 * content; else it keeps an empty paragraph. It happens only where some suggestions are taken without others.
 */
function mended(node: Node, { children, marks }: { children: Node[]; marks: readonly Mark[] }): Node | null {
  const { type, attrs } = node;
  const paragraph = type.schema.nodes.paragraph?.createAndFill();
  if (children.length === 0 && !type.spec.tableRole?.toString().match(/cell/)) return null;
  const candidates = type.name === "doc" ? [3] : [0, children.length];
  for (const at of candidates) {
    const content = Fragment.fromArray(paragraph ? children.toSpliced(at, 0, paragraph) : children);
    if (type.validContent(content)) return type.create(attrs, content, marks);
  }
  return type.name === "doc" ? node : null;
}

import { type Mark, type Node, Slice } from "@tiptap/pm/model";
import { ReplaceStep, Transform } from "@tiptap/pm/transform";
import { differenceStep } from "../difference-step";
import { type Answering, isTaken, joins, settle } from "./settle";
import { hasSuggestions, isSuggestionMark, markNamed, readForm, readMarks } from "./suggestion-marks";

/**
 * The steps that answer suggestions: small ones, each at its place, so that whoever writes beside them is not disturbed. They lead to
 * exactly what `settle` answers; where small steps would not (a list that loses all its items), one step replaces the blocks that differ.
 */
export function settleSteps(document: Node, answering: Answering): Transform {
  const wanted = settle(document, answering);
  const small = inSmallSteps(document, answering);
  if (small?.doc.eq(wanted)) return small;
  const transform = new Transform(document);
  const step = differenceStep(document, wanted);
  return step ? transform.step(step) : transform;
}

function inSmallSteps(document: Node, answering: Answering): Transform | null {
  const transform = new Transform(document);
  try {
    for (const edit of editsOf(document, answering).reverse()) edit(transform);
    for (const { at, depth } of jointsOf(transform.doc, answering).reverse()) join(transform, at, depth);
    return transform;
  } catch {
    return null; // ProseMirror throws where content would not fit
  }
}

type Edit = (transform: Transform) => void;

/** In the order of the document, in its own positions: they are made from the last to the first. */
function editsOf(document: Node, answering: Answering): Edit[] {
  const edits: Edit[] = [];
  document.descendants((node, at) => {
    if (!hasSuggestions(node)) return false;
    const to = at + node.nodeSize;
    if (isTaken(node, answering)) {
      edits.push((transform) => transform.step(new ReplaceStep(at, to, Slice.empty)));
      return false;
    }
    const answered = node.marks.filter((mark) => isSuggestionMark(mark) && answering(mark) !== "keep");
    const unmarked = answered.filter((mark) => mark.type.name !== "joint" || joins(node, answering) === null);
    if (node.isInline) edits.push(...editsOfText({ node, at, to, unmarked, answering }));
    else edits.push(...editsOfBlock({ node, at, unmarked, answering }));
    return true;
  });
  return edits;
}

type Place = { node: Node; at: number; unmarked: readonly Mark[]; answering: Answering };

function editsOfText({ node, at, to, unmarked, answering }: Place & { to: number }): Edit[] {
  const change = rejectedChange(unmarked, answering);
  const was = change && readMarks(node.type.schema, change.attrs.was);
  const restyled: Edit[] = [];
  if (was) {
    const now = node.marks.filter((mark) => !isSuggestionMark(mark));
    for (const mark of now.filter((one) => !one.isInSet(was))) restyled.push((tr) => tr.removeMark(at, to, mark));
    for (const mark of was.filter((one) => !one.isInSet(now))) restyled.push((tr) => tr.addMark(at, to, mark));
  }
  // Made in reverse: what goes first stands last.
  return [
    ...restyled.reverse(),
    ...unmarked.map(
      (mark): Edit =>
        (tr) =>
          tr.removeMark(at, to, mark),
    ),
  ];
}

function editsOfBlock({ node, at, unmarked, answering }: Place): Edit[] {
  const change = rejectedChange(unmarked, answering);
  const form = change && readForm(change.attrs.was);
  const type = form && node.type.schema.nodes[form.type];
  const reshaped: Edit[] = type ? [(tr) => tr.setNodeMarkup(at, type, form.attrs)] : [];
  return [
    ...reshaped,
    ...unmarked.map(
      (mark): Edit =>
        (tr) =>
          tr.removeNodeMark(at, mark),
    ),
  ];
}

function rejectedChange(unmarked: readonly Mark[], answering: Answering): Mark | undefined {
  const change = markNamed(unmarked, "modification");
  return change && answering(change) === "reject" ? change : undefined;
}

type Joint = { readonly at: number; readonly depth: number };

function jointsOf(document: Node, answering: Answering): Joint[] {
  const found: Joint[] = [];
  document.descendants((node, at) => {
    if (!hasSuggestions(node) || node.isInline) return false;
    const depth = joins(node, answering);
    if (depth) found.push({ at, depth });
    return true;
  });
  return found;
}

function join(transform: Transform, at: number, depth: number): void {
  const place = transform.doc.resolve(at);
  const mark = markNamed(place.nodeAfter?.marks ?? [], "joint");
  if (place.nodeBefore) transform.join(at, depth);
  else if (mark) transform.removeNodeMark(at, mark);
}

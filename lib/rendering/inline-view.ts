import { countCitation, countNote, type Derivation } from "./derivation";
import { childrenOf, type MarkJson, type NodeJson, textAttribute } from "./node-json";
import { scriptRuns } from "./script-runs";
import type { InlineView, TextMark } from "./view";

/** Outermost first. A mark that spans several runs becomes one element around all of them. */
const nesting = [
  "link",
  "gloss",
  "lang",
  "highlight",
  "strong",
  "em",
  "underline",
  "ruby",
  "superscript",
  "subscript",
] as const;
const textMarks: readonly string[] = ["highlight", "strong", "em", "underline", "superscript", "subscript"];

type Run = { marks: MarkJson[]; leaf: InlineView };

/** Inline nodes → a tree: neighbouring runs that share a mark share its element; notes and citations are counted as they are met. */
export function inlineView(nodes: readonly NodeJson[], derivation: Derivation): InlineView[] {
  return nest(nodes.flatMap((node) => (node.type === "text" ? textRuns(node, derivation) : runOf(node, derivation))));
}

/** A text in the runs of its scripts, unless somebody has said what language it is. */
function textRuns(node: NodeJson, { language }: Derivation): Run[] {
  const marks = [...(node.marks ?? [])].sort((a, b) => depthOf(a) - depthOf(b));
  const text = node.text ?? "";
  const isSaid = language === "" || marks.some(({ type }) => type === "lang" || type === "gloss");
  if (isSaid) return [{ marks, leaf: { type: "text", text } }];
  return scriptRuns(text, language).map((run) => ({
    marks: run.lang ? withLanguage(marks, run.lang) : marks,
    leaf: { type: "text", text: run.text },
  }));
}

function withLanguage(marks: readonly MarkJson[], lang: string): MarkJson[] {
  return [...marks, { type: "lang", attrs: { lang } }].sort((a, b) => depthOf(a) - depthOf(b));
}

function runOf(node: NodeJson, derivation: Derivation): Run {
  const marks = [...(node.marks ?? [])].sort((a, b) => depthOf(a) - depthOf(b));
  switch (node.type) {
    case "hardBreak":
      return { marks, leaf: { type: "break" } };
    case "note":
      return { marks: outsideLinks(marks), leaf: noteMark(node, derivation) };
    case "citation":
      return { marks: outsideLinks(marks), leaf: citation(node, derivation) };
    default:
      return { marks, leaf: { type: "text", text: node.text ?? "" } };
  }
}

function noteMark(node: NodeJson, derivation: Derivation): InlineView {
  const note = countNote(derivation, textAttribute(node, "kind") === "footnote" ? "footnote" : "asterisk");
  note.children = inlineView(childrenOf(node), derivation);
  return { type: "noteMark", note };
}

function citation(node: NodeJson, derivation: Derivation): InlineView {
  const locator = textAttribute(node, "locator");
  const { number, anchor } = countCitation(derivation, textAttribute(node, "sourceId"), locator);
  return {
    type: "citation",
    number,
    locator,
    anchor,
    referenceAnchor: `ref-${number}`,
  };
}

/** A note's mark and a citation are links themselves, and a gloss is a word: neither may stand inside such a mark. */
function outsideLinks(marks: MarkJson[]): MarkJson[] {
  return marks.filter((mark) => mark.type !== "link" && mark.type !== "gloss" && mark.type !== "ruby");
}

function depthOf(mark: MarkJson): number {
  const depth = (nesting as readonly string[]).indexOf(mark.type);
  return depth < 0 ? nesting.length : depth;
}

function nest(runs: Run[]): InlineView[] {
  const views: InlineView[] = [];
  for (let from = 0; from < runs.length; ) {
    const mark = runs[from]?.marks[0];
    let to = from + 1;
    while (mark && to < runs.length && sameMark(runs[to]?.marks[0], mark)) to += 1;
    const span = runs.slice(from, to);
    if (mark) views.push(...wrap(mark, nest(span.map(({ marks, leaf }) => ({ marks: marks.slice(1), leaf })))));
    else views.push(...span.map(({ leaf }) => leaf));
    from = to;
  }
  return joinTexts(views);
}

function wrap(mark: MarkJson, children: InlineView[]): InlineView[] {
  if (mark.type === "link") return [{ type: "link", href: textAttribute(mark, "href"), children }];
  if (mark.type === "gloss") return [{ type: "gloss", lang: textAttribute(mark, "lang"), children }];
  if (mark.type === "lang") return [{ type: "lang", lang: textAttribute(mark, "lang"), children }];
  if (mark.type === "ruby") return [{ type: "ruby", reading: textAttribute(mark, "text"), children }];
  if (textMarks.includes(mark.type)) return [{ type: "mark", mark: mark.type as TextMark, children }];
  return children;
}

function sameMark(a: MarkJson | undefined, b: MarkJson): boolean {
  if (!a || a.type !== b.type) return false;
  const [left, right] = [a.attrs ?? {}, b.attrs ?? {}];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => left[key] === right[key]);
}

function joinTexts(views: InlineView[]): InlineView[] {
  const joined: InlineView[] = [];
  for (const view of views) {
    const last = joined.at(-1);
    if (view.type === "text" && last?.type === "text")
      joined[joined.length - 1] = { type: "text", text: last.text + view.text };
    else if (view.type !== "text" || view.text) joined.push(view);
  }
  return joined;
}

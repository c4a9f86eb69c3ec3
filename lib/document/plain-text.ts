import type { MarkDefinition } from "./definition";
import { markDefinitions, nodeDefinitionOf } from "./definitions";
import type { DocumentJson, InlineJson, MarkJson, NodeJson } from "./json";
import { sameMark } from "./same-marks";
import { nodesOf, notesOf } from "./walk";

/** The marks that show in plain text, outermost first. */
const speaking: readonly MarkDefinition[] = markDefinitions.filter((definition: MarkDefinition) => definition.text);

/**
 * The plain text of a node: blocks on lines of their own, cells parted by tabs, glosses in their parentheses. Notes are left out
 * of the line that they interrupt and citations have no text; see `documentText` for all that an article says.
 */
export function plainText(node: NodeJson): string {
  if (node.type === "text") return inlineText([node]);
  const definition = nodeDefinitionOf.get(node.type);
  const attrs = "attrs" in node ? node.attrs : {};
  return definition?.text(childTexts(node), attrs) ?? "";
}

/** All that an article says: its text, then its notes, a line each. */
export function documentText(document: DocumentJson): string {
  const notes = notesOf(document).map((note) => inlineText(note.content));
  return [plainText(document), ...notes].filter(Boolean).join("\n");
}

/** The headline in plain text, with glosses: 홍치(紅旗), 신에너지 차량으로 전환. */
export function titleText(document: DocumentJson): string {
  return plainText(document.content[0]).trim();
}

/** Whether nothing has been written: no text, and nothing that shows without text. */
export function isBlank(document: DocumentJson): boolean {
  const shown = ["text", "citation", "tableEmbed", "chartEmbed", "figure", "sectionBreak", "reference"];
  return ![...nodesOf(document)].some(({ type }) => shown.includes(type));
}

export type CharacterCount = { readonly withSpaces: number; readonly withoutSpaces: number };

/** How long an article is, as Korean editors count: characters (not bytes), with and without white space; line ends are not counted. */
export function countCharacters(document: DocumentJson): CharacterCount {
  const text = documentText(document)
    .normalize("NFC")
    .replace(/[\n\t]/g, "");
  return { withSpaces: [...text].length, withoutSpaces: [...text.replace(/\s/gu, "")].length };
}

function childTexts(node: NodeJson): string[] {
  if (!("content" in node)) return [];
  const children: readonly NodeJson[] = node.content;
  return children.every(isInline) ? [inlineText(children)] : children.map(plainText);
}

function isInline(node: NodeJson): node is InlineJson {
  return "marks" in node;
}

/** The text of a line. A gloss of several parts (an emphasis within it) is one run with one pair of parentheses. */
export function inlineText(content: readonly InlineJson[], marks = speaking): string {
  const [outer, ...inner] = marks;
  if (!outer) return content.map((part) => (part.type === "text" ? part.text : plainText(part))).join("");
  return runsOf(content, outer.name)
    .map(({ mark, content: run }) => {
      const text = inlineText(run, inner);
      return mark && outer.text && text ? outer.text(text, "attrs" in mark ? mark.attrs : {}) : text;
    })
    .join("");
}

type Run = { readonly mark: MarkJson | undefined; readonly content: InlineJson[] };

/** Neighbours that bear the same mark (or do not bear it), together. */
export function runsOf(content: readonly InlineJson[], markName: string): Run[] {
  const runs: Run[] = [];
  for (const part of content) {
    const mark = part.marks.find(({ type }) => type === markName);
    const last = runs.at(-1);
    const goesOn = last && (mark ? last.mark && sameMark(mark, last.mark) : !last.mark);
    if (goesOn) last.content.push(part);
    else runs.push({ mark, content: [part] });
  }
  return runs;
}

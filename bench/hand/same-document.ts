import type { Json } from "./write-document";

/**
 * @throws when a document that was written by hand says or shows something else than the sample. Ids of records are made anew; a language
 * that follows from the script needs no mark; the house's first bullet needs no name.
 */
export function sameDocument(made: Json, wanted: Json): void {
  const [one, other] = [linesOf(made), linesOf(wanted)];
  const at = one.findIndex((line, index) => line !== other[index]);
  if (at >= 0 || one.length !== other.length) {
    const place = at >= 0 ? at : one.length;
    throw new Error(`line ${place + 1} is ${one[place] ?? "missing"}, and should be ${other[place] ?? "nothing"}`);
  }
}

function linesOf(node: Json, depth = 0): string[] {
  const own = `${"  ".repeat(depth)}${node.type}${shownAttributes(node)}`;
  return [own, ...joined(node.content ?? []).flatMap((child) => linesOf(child, depth + 1))];
}

const unseen = new Set(["sourceId", "tableId", "chartId", "revisionId", "mediaId", "hash", "colwidth", "id"]);

function shownAttributes({ attrs = {}, text, marks = [] }: Json): string {
  const shown = Object.entries(attrs)
    .filter(([name, value]) => !unseen.has(name) && !isOrdinary(name, value))
    .map(([name, value]) => `${name}=${String(value)}`);
  return [...shown.sort(), ...marks.map(({ type }) => type), text ?? ""].map((part) => ` ${part}`).join("");
}

function isOrdinary(name: string, value: unknown): boolean {
  return (
    value === null ||
    value === "" ||
    value === 1 ||
    value === false ||
    (name === "marker" && value === "disc") ||
    (name === "start" && value === 1)
  );
}

/** Text without marks of language, in one piece where nothing else parts it. */
function joined(nodes: readonly Json[]): Json[] {
  const made: Json[] = [];
  for (const node of nodes) {
    const marks = (node.marks ?? []).filter(({ type }) => type !== "lang");
    const last = made.at(-1);
    if (node.type === "text" && last?.type === "text" && JSON.stringify(last.marks) === JSON.stringify(marks))
      made[made.length - 1] = { ...last, text: `${last.text}${node.text}` };
    else made.push(node.type === "text" ? { ...node, marks } : node);
  }
  return made;
}

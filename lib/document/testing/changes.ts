import type { Json } from "@/lib/kernel/canonical";

/*
 * Ways to write the same document differently, and ways to make another document of it: for the tests of the canonical form.
 * They work on plain JSON and know nothing of how the canonical form is made.
 */

type Dict = { [key: string]: unknown };

/** The same JSON with the keys of every object the other way round. */
export function withKeysReversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withKeysReversed);
  if (!isDict(value)) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, part]) => [key, withKeysReversed(part)]));
}

/** Each text cut in two after its first character; marks the other way round. */
export function withTextsSplit(value: unknown): unknown {
  return mapNodes(value, (node) => {
    if (!Array.isArray(node.content)) return node;
    return { ...node, content: node.content.flatMap(splitText) };
  });
}

function splitText(node: unknown): unknown[] {
  if (!isDict(node) || typeof node.text !== "string") return [node];
  const [first = "", ...rest] = [...node.text];
  const marks = Array.isArray(node.marks) ? [...node.marks].reverse() : [];
  return [first, rest.join("")].filter(Boolean).map((text) => ({ ...node, text, marks }));
}

/** Every string of text decomposed: 가 as its letters, é as e and its accent. */
export function decomposed(value: unknown): unknown {
  return mapNodes(value, (node) =>
    typeof node.text === "string" ? { ...node, text: node.text.normalize("NFD") } : node,
  );
}

/** Empty lists of marks and content, and attributes that are empty objects, left out. */
export function withoutEmptyParts(value: unknown): unknown {
  return mapNodes(value, (node) => Object.fromEntries(Object.entries(node).filter(([, part]) => !isEmpty(part))));
}

/** Documents that differ from this one in one place that a reader could see: a letter, a mark, an attribute, an order, a part. */
export function visiblyDifferent(value: Json): unknown[] {
  return [...differentIn(value)];
}

const another: Record<string, (value: unknown) => unknown> = {
  eventDate: (value) => (value === "2020-02-02" ? null : "2020-02-02"),
  marker: (value) => (value === "arrow" ? "check" : "arrow"),
  start: (value) => Number(value) + 1,
  numbered: (value) => !value,
  kind: (value) =>
    ({ reference: "plain", plain: "reference", asterisk: "footnote", footnote: "asterisk" })[String(value)],
  unit: (value) => `${value}명`,
  locator: (value) => `${value}1`,
  align: (value) => (value === "end" ? "center" : "end"),
  sourceId: () => "018f0000-0000-7000-8000-00000000abcd",
  mediaId: () => "018f0000-0000-7000-8000-00000000abcd",
  hash: () => "a".repeat(64),
  alt: (value) => `${value}.`,
  credit: (value) => `${value}.`,
  licence: (value) => `${value}.`,
  decorative: (value) => !value,
  width: (value) => (value === "wide" ? "small" : "wide"),
  chartId: () => "018f0000-0000-7000-8000-00000000abcd",
  tableId: () => "018f0000-0000-7000-8000-00000000abcd",
  revisionId: () => "018f0000-0000-7000-8000-00000000abcd",
  href: () => "https://example.net/other",
  lang: (value) => (value === "ja" ? "en" : "ja"),
  text: (value) => `${value}가`,
};

function* differentIn(value: unknown): Generator<unknown> {
  if (!isDict(value)) return;
  if (typeof value.text === "string") yield { ...value, text: `${value.text}힣` };
  if (typeof value.text === "string") yield { ...value, marks: toggled(value.marks) };
  for (const [name, part] of Object.entries(isDict(value.attrs) ? value.attrs : {})) {
    const change = another[name];
    if (change) yield { ...value, attrs: { ...(value.attrs as Dict), [name]: change(part) } };
  }
  for (const key of ["content", "marks"]) {
    const parts = value[key];
    if (Array.isArray(parts))
      for (const other of differentLists(parts, key === "content")) yield { ...value, [key]: other };
  }
}

function* differentLists(parts: unknown[], isOrdered: boolean): Generator<unknown[]> {
  for (const [index, part] of parts.entries()) {
    for (const other of differentIn(part)) yield parts.with(index, other);
    yield parts.toSpliced(index, 1);
    const next = parts[index + 1];
    const differs = next !== undefined && JSON.stringify(part) !== JSON.stringify(next);
    if (isOrdered && differs) yield parts.toSpliced(index, 2, next, part);
  }
}

function toggled(marks: unknown): unknown[] {
  const given = Array.isArray(marks) ? marks : [];
  const others = given.filter((mark) => mark.type !== "em");
  return others.length < given.length ? others : [...given, { type: "em" }];
}

function mapNodes(value: unknown, change: (node: Dict) => unknown): unknown {
  if (!isDict(value)) return value;
  const content = Array.isArray(value.content)
    ? { content: value.content.map((child) => mapNodes(child, change)) }
    : {};
  return change({ ...value, ...content });
}

function isDict(value: unknown): value is Dict {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isEmpty(part: unknown): boolean {
  return (Array.isArray(part) && part.length === 0) || (isDict(part) && Object.keys(part).length === 0);
}

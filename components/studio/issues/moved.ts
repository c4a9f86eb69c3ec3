import type { ArrangedSectionRow } from "@/lib/issues/arrangement";

/** An item goes to a place in a section, counted from 0 without the item itself. */
export type Move = { itemId: string; sectionId: string; to: number };

/** The sections as they are after a move; as they were when there is no such item. */
export function moved(sections: readonly ArrangedSectionRow[], { itemId, sectionId, to }: Move): ArrangedSectionRow[] {
  const item = sections.flatMap(({ items }) => items).find(({ id }) => id === itemId);
  if (!item) return [...sections];
  return sections.map((section) => {
    const others = section.items.filter(({ id }) => id !== itemId);
    if (section.id !== sectionId) return { ...section, items: others };
    return { ...section, items: [...others.slice(0, to), item, ...others.slice(to)] };
  });
}

/** One place up or down, over the edge of a section into the next one; null at the very ends. */
export function step(sections: readonly ArrangedSectionRow[], itemId: string, by: 1 | -1): Move | null {
  const at = sections.findIndex(({ items }) => items.some(({ id }) => id === itemId));
  const section = sections[at];
  if (!section) return null;
  const to = section.items.findIndex(({ id }) => id === itemId) + by;
  if (to >= 0 && to < section.items.length) return { itemId, sectionId: section.id, to };
  const next = sections[at + by];
  return next ? { itemId, sectionId: next.id, to: by === 1 ? 0 : next.items.length } : null;
}

/**
 * Where an item lands that is dropped before or after another one of the section: the place counted without the item itself.
 */
export function dropPlace(
  section: ArrangedSectionRow,
  itemId: string,
  target: { key: string; position: "before" | "after" | "on" },
): number {
  const others = section.items.filter(({ id }) => id !== itemId);
  const at = others.findIndex(({ id }) => id === target.key);
  if (at < 0) return others.length;
  return target.position === "before" ? at : at + 1;
}

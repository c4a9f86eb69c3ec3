import type { SectionNumbering } from "@/lib/platform/generated/prisma/enums";

export type SectionRule = {
  numbering: SectionNumbering;
  /** Article numbers go on from the section before; false: they start again at 1. */
  itemNumbersRunOn: boolean;
  itemsNumbered: boolean;
};
export type ArrangedSection<Item extends { category: string }> = SectionRule & {
  title: string;
  items: readonly Item[];
};

export type NumberedItem<Item> = Item & { number: string | null };
export type ContentsGroup<Item> = { category: string; items: NumberedItem<Item>[] };
export type ContentsSection<Item> = { title: string; number: string | null; groups: ContentsGroup<Item>[] };

/**
 * The contents of an issue, drawn from its arrangement: sections with their numbers, inside them categories in the order of their
 * first article, inside those the articles with theirs. This is the reading order. A section with nothing in it does not appear and takes
 * no number; a section without a number is not counted; one whose articles are not numbered leaves the running number alone.
 */
export function deriveContents<Item extends { category: string }>(
  sections: readonly ArrangedSection<Item>[],
): ContentsSection<Item>[] {
  let sectionsCounted = 0;
  let running = 0;
  return sections
    .filter(({ items }) => items.length > 0)
    .map((section) => {
      if (section.numbering !== "none") sectionsCounted += 1;
      if (section.itemsNumbered && !section.itemNumbersRunOn) running = 0;
      const groups = groupByCategory(section.items).map(({ category, items }) => ({
        category,
        items: items.map((item) => ({ ...item, number: section.itemsNumbered ? twoDigits(++running) : null })),
      }));
      return { title: section.title, number: sectionNumber(section.numbering, sectionsCounted), groups };
    });
}

function groupByCategory<Item extends { category: string }>(
  items: readonly Item[],
): { category: string; items: Item[] }[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(item.category);
    if (group) group.push(item);
    else groups.set(item.category, [item]);
  }
  return [...groups].map(([category, grouped]) => ({ category, items: grouped }));
}

const twoDigits = (number: number): string => String(number).padStart(2, "0");

function sectionNumber(numbering: SectionNumbering, count: number): string | null {
  if (numbering === "none") return null;
  return numbering === "roman" ? roman(count) : String(count);
}

const romanParts = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
] as const;

/** A positive whole number in capital roman numerals. */
export function roman(number: number): string {
  let rest = number;
  let written = "";
  for (const [value, letters] of romanParts) {
    while (rest >= value) {
      written += letters;
      rest -= value;
    }
  }
  return written;
}

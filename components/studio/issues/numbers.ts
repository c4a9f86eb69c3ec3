import type { ArrangedSectionRow } from "@/lib/issues/arrangement";
import { deriveContents } from "@/lib/issues/derive-contents";

export type Numbers = { sections: ReadonlyMap<string, string | null>; items: ReadonlyMap<string, string | null> };

/** The numbers that readers would see, by section and by item. */
export function numbersOf(sections: readonly ArrangedSectionRow[]): Numbers {
  const filled = sections.filter(({ items }) => items.length > 0);
  const contents = deriveContents(filled);
  return {
    sections: new Map(filled.map(({ id }, at) => [id, contents[at]?.number ?? null])),
    items: new Map(
      contents.flatMap(({ groups }) =>
        groups.flatMap(({ items }) => items.map(({ id, number }) => [id, number] as const)),
      ),
    ),
  };
}

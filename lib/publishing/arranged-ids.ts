import type { Arrangement } from "@/lib/issues/arrangement";
import type { Id } from "@/lib/kernel/ids";

/** The articles of an issue, and the approved corrections that would go out in their place. */
export function articleIdsOf({ sections }: Pick<Arrangement, "sections">): Id[] {
  const articles = sections.flatMap(({ items }) => items.flatMap(({ article }) => article ?? []));
  return articles.flatMap(({ id, correctionId }) => (correctionId ? [id, correctionId] : [id]));
}

export function headIdsOf({ sections }: Pick<Arrangement, "sections">): Id[] {
  return sections.flatMap(({ items }) => items.flatMap(({ article }) => article?.head?.revisionId ?? []));
}

/** The approved corrections that go out, by the article that each corrects. */
export function correctionsOf({ sections }: Pick<Arrangement, "sections">): Map<Id, Id> {
  const articles = sections.flatMap(({ items }) => items.flatMap(({ article }) => article ?? []));
  return new Map(articles.flatMap(({ id, correctionId }) => (correctionId ? [[id, correctionId] as const] : [])));
}

import type { Arrangement } from "@/lib/issues/arrangement";
import type { Id } from "@/lib/kernel/ids";

export function articleIdsOf({ sections }: Pick<Arrangement, "sections">): Id[] {
  return sections.flatMap(({ items }) => items.flatMap(({ article }) => (article ? [article.id] : [])));
}

export function headIdsOf({ sections }: Pick<Arrangement, "sections">): Id[] {
  return sections.flatMap(({ items }) => items.flatMap(({ article }) => article?.head?.revisionId ?? []));
}

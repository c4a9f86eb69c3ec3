import type { Id } from "@/lib/kernel/ids";

/** Who hears of what is about an article: whoever is named on it; while nobody is, whoever began it. */
export function writersOf({ createdById, people }: { createdById: Id; people: { userId: Id }[] }): Id[] {
  return people.length > 0 ? [...new Set(people.map(({ userId }) => userId))] : [createdById];
}

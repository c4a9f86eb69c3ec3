import "server-only";
import type { Id } from "@/lib/kernel/ids";
import { db } from "@/lib/platform/db.server";

/** The language that a new source of the publication most likely is in: the last one's, else the first of its settings, else its own. */
export async function suggestLanguage(publicationId: Id): Promise<string> {
  const [last, publication] = await Promise.all([
    db.source.findFirst({
      where: { publicationId },
      orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
      select: { language: true },
    }),
    db.publication.findUnique({ where: { id: publicationId }, select: { language: true, sourceLanguages: true } }),
  ]);
  return last?.language ?? publication?.sourceLanguages[0] ?? publication?.language ?? "ko";
}

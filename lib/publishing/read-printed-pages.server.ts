import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayReadPublication } from "@/lib/access/policies";
import { settingsColumns, settingsOf } from "@/lib/issues/publication-record.server";
import type { Id } from "@/lib/kernel/ids";
import { db } from "@/lib/platform/db.server";
import type { PrintedPages } from "./page-budget";
import { printSetting } from "./print-setting.server";

/**
 * How long an article was in print when its issue counted it last. Null: it never was, the publication prints otherwise since, or the person may not
 * read it. Nothing is set here.
 */
export async function readPrintedPages(actor: Actor, articleId: Id): Promise<PrintedPages | null> {
  const select = { publicationId: true, updatedAt: true, publication: { select: settingsColumns } } as const;
  const [article, counted] = await Promise.all([
    db.article.findUnique({ where: { id: articleId }, select }),
    db.pageCount.findFirst({ where: { subjectId: articleId }, orderBy: { countedAt: "desc" } }),
  ]);
  if (!article || !counted || !mayReadPublication(actor, article)) return null;
  const { setting, tenths, documentVersion, countedAt } = counted;
  if (setting !== (await printSetting(settingsOf(article.publication)))) return null;
  const version = countedAt < article.updatedAt ? null : documentVersion;
  return { pages: tenths / 10, version, countedAt: countedAt.toISOString() };
}

import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayReadPublication } from "@/lib/access/policies";
import type { Id } from "@/lib/kernel/ids";
import { db } from "@/lib/platform/db.server";
import type { PrintedPages } from "./page-budget";
import { printSetting } from "./print-setting.server";

type Asked = { readonly articleId: Id; readonly settings: Parameters<typeof printSetting>[0] };

/**
 * How long an article was in print when its issue counted it last. Null: it never was, the publication prints otherwise since, or the person may not
 * read it. Nothing is set here.
 */
export async function readPrintedPages(actor: Actor, { articleId, settings }: Asked): Promise<PrintedPages | null> {
  const select = { publicationId: true, updatedAt: true } as const;
  const [article, counted, setting] = await Promise.all([
    db.article.findUnique({ where: { id: articleId }, select }),
    db.pageCount.findFirst({ where: { subjectId: articleId }, orderBy: { countedAt: "desc" } }),
    printSetting(settings),
  ]);
  if (!article || !mayReadPublication(actor, article)) return null;
  if (!counted || counted.setting !== setting) return null;
  const { tenths, documentVersion, countedAt } = counted;
  const version = countedAt < article.updatedAt ? null : documentVersion;
  return { pages: tenths / 10, version, countedAt: countedAt.toISOString() };
}

import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { ownArticles } from "@/lib/access/own-articles.server";
import { mayManageMedia, mayReadAllArticles, mayReadMedia, mayRemoveMaterial } from "@/lib/access/policies";
import { type Id, idSchema } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import type { ArticleState } from "@/lib/platform/generated/prisma/enums";
import { mediaColumns, type MediaView, mediaView } from "./media";

/** As many places as one page shows. */
const mostShown = 50;

export type MediaUse = {
  /** Working copies that use it, last changed first; of those only what this person may read, and at most 50. */
  readonly articles: readonly { readonly id: Id; readonly title: string; readonly state: ArticleState }[];
  /** All of them, read or not. */
  readonly articleCount: number;
  /** Versions of articles that hold it: it stays while there are any, and they stay for ever. */
  readonly revisionCount: number;
  /** Issues that show it to the public now; at most 50. */
  readonly issues: readonly { readonly id: Id; readonly number: number }[];
};
type Other = { readonly id: Id; readonly originalName: string };
export type ReadMedia = {
  readonly media: MediaView;
  readonly use: MediaUse;
  readonly replaces: Other | null;
  readonly replacedBy: readonly Other[];
  readonly mayChange: boolean;
  readonly mayRemove: boolean;
};

/** A picture and where it is used. Refuses: notFound (also one of a publication that the person may not know of). */
export async function readMedia(actor: Actor, mediaId: Id): Promise<Result<ReadMedia, "notFound">> {
  const other = { select: { id: true, originalName: true } };
  const row = await db.media.findUnique({
    where: { id: mediaId },
    select: { ...mediaColumns, replaces: other, replacedBy: { ...other, take: 10, orderBy: { createdAt: "desc" } } },
  });
  if (!row || !mayReadMedia(actor, row)) return refuse("notFound");
  const { replaces, replacedBy, ...rest } = row;
  const media = mediaView(rest);
  const use = await readUse(actor, media);
  const isUnused = use.articleCount + use.revisionCount === 0;
  const may = { mayChange: mayManageMedia(actor, media), mayRemove: isUnused && mayRemoveMaterial(actor, media) };
  return accept({ media, use, replaces, replacedBy, ...may });
}

async function readUse(actor: Actor, { id, publicationId }: MediaView): Promise<MediaUse> {
  const uses: Prisma.ArticleWhereInput = { publicationId, pictures: { some: { mediaId: id } } };
  const readable = mayReadAllArticles(actor, { publicationId }) ? {} : ownArticles(actor);
  const shows = {
    publicationId,
    liveEdition: { items: { some: { revision: { pictures: { some: { mediaId: id } } } } } },
  };
  const [articles, articleCount, revisionCount, issues] = await Promise.all([
    db.article.findMany({
      where: { AND: [uses, readable] },
      orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
      take: mostShown,
      select: { id: true, title: true, state: true },
    }),
    db.article.count({ where: uses }),
    db.revisionMedia.count({ where: { mediaId: id } }),
    db.issue.findMany({
      where: shows,
      orderBy: { number: "desc" },
      take: mostShown,
      select: { id: true, number: true },
    }),
  ]);
  return { articles, articleCount, revisionCount, issues };
}

export const readMediaListSchema = z.strictObject({ publicationId: idSchema, ids: z.array(idSchema).max(200) });

/** Pictures of one publication by their ids, in no order; what is not there is left out. Refuses: notFound. */
export async function readMediaList(
  actor: Actor,
  { publicationId, ids }: z.infer<typeof readMediaListSchema>,
): Promise<Result<readonly MediaView[], "notFound">> {
  if (!mayReadMedia(actor, { publicationId })) return refuse("notFound");
  if (ids.length === 0) return accept([]);
  const rows = await db.media.findMany({ where: { publicationId, id: { in: ids } }, select: mediaColumns });
  return accept(rows.map(mediaView));
}

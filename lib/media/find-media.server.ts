import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayReadMedia } from "@/lib/access/policies";
import { idSchema } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { literalPattern } from "@/lib/kernel/text";
import { db } from "@/lib/platform/db.server";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import { mediaColumns, type MediaView, mediaView } from "./media";

export const mediaPageSize = 48;
const lastPage = 1000;

/** `unused`: no text and no version of one has it. `wordless`: the library has no alternative text for it. */
export const mediaFilters = ["all", "unused", "wordless"] as const;

export const findMediaSchema = z.strictObject({
  publicationId: idSchema,
  /** A part of its words or of its file's name; each word must be somewhere. */
  text: z.string().trim().max(200).default(""),
  filter: z.enum(mediaFilters).catch("all").default("all"),
  page: z.coerce.number().int().min(1).max(lastPage).catch(1).default(1),
});
export type FindMedia = z.infer<typeof findMediaSchema>;

export type ListedMedia = MediaView & {
  /** Working copies that use it. */
  readonly articles: number;
  readonly isUnused: boolean;
};
export type ListedMediaPage = { readonly media: readonly ListedMedia[]; readonly total: number };

/** A page of a publication's pictures, newest first. Refuses: notFound (a publication that the person may not know of). */
export async function findMedia(actor: Actor, input: FindMedia): Promise<Result<ListedMediaPage, "notFound">> {
  if (!mayReadMedia(actor, input)) return refuse("notFound");
  const where = matching(input);
  const [rows, total] = await Promise.all([
    db.media.findMany({
      where,
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      skip: (input.page - 1) * mediaPageSize,
      take: mediaPageSize,
      select: { ...mediaColumns, _count: { select: { uses: true, pinnedBy: true } } },
    }),
    db.media.count({ where }),
  ]);
  const media = rows.map(({ _count: { uses, pinnedBy }, ...row }) => ({
    ...mediaView(row),
    articles: uses,
    isUnused: uses + pinnedBy === 0,
  }));
  return accept({ media, total });
}

function matching({ publicationId, text, filter }: FindMedia): Prisma.MediaWhereInput {
  const words = text.normalize("NFC").split(/\s+/).filter(Boolean).slice(0, 10);
  return { publicationId, ...filters[filter], AND: words.map(somewhere) };
}

const filters: Record<FindMedia["filter"], Prisma.MediaWhereInput> = {
  all: {},
  unused: { uses: { none: {} }, pinnedBy: { none: {} } },
  wordless: { altText: "" },
};

function somewhere(word: string): Prisma.MediaWhereInput {
  const contains = { contains: literalPattern(word), mode: "insensitive" as const };
  return { OR: [{ altText: contains }, { caption: contains }, { credit: contains }, { originalName: contains }] };
}

import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayReadTables } from "@/lib/access/policies";
import { type Id, idSchema } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { literalPattern } from "@/lib/kernel/text";
import { db } from "@/lib/platform/db.server";
import type { Prisma } from "@/lib/platform/generated/prisma/client";

export const tablePageSize = 50;
const lastPage = 1000;

export const findTablesSchema = z.strictObject({
  publicationId: idSchema,
  /** A part of the caption; each word must be in it. */
  text: z.string().trim().max(200).default(""),
  page: z.coerce.number().int().min(1).max(lastPage).catch(1).default(1),
});
export type FindTables = z.infer<typeof findTablesSchema>;

/** A table with its head revision, which is what an article that embeds it now would pin. */
export type ListedTable = {
  readonly id: Id;
  readonly caption: string;
  readonly revisionId: Id;
  readonly number: number;
  readonly revisedAt: Date;
  readonly revisedBy: string;
};
export type ListedTables = { readonly tables: readonly ListedTable[]; readonly total: number };

/** A page of a publication's tables, last revised first. Refuses: notFound (a publication that the person may not know of). */
export async function findTables(actor: Actor, input: FindTables): Promise<Result<ListedTables, "notFound">> {
  if (!mayReadTables(actor, input)) return refuse("notFound");
  const where = matching(input);
  const [rows, total] = await Promise.all([
    db.table.findMany({
      where,
      orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
      skip: (input.page - 1) * tablePageSize,
      take: tablePageSize,
      select: {
        id: true,
        caption: true,
        headRevision: { select: { id: true, number: true, createdAt: true, createdBy: { select: { name: true } } } },
      },
    }),
    db.table.count({ where }),
  ]);
  return accept({ tables: rows.flatMap(listed), total });
}

function matching({ publicationId, text }: FindTables): Prisma.TableWhereInput {
  const words = text.normalize("NFC").split(/\s+/).filter(Boolean).slice(0, 10);
  const contains = words.map((word) => ({
    caption: { contains: literalPattern(word), mode: "insensitive" as const },
  }));
  return { publicationId, headRevisionId: { not: null }, AND: contains };
}

type Row = {
  id: Id;
  caption: string;
  headRevision: { id: Id; number: number; createdAt: Date; createdBy: { name: string } } | null;
};

function listed({ id, caption, headRevision }: Row): ListedTable[] {
  if (!headRevision) return [];
  const { number, createdAt, createdBy } = headRevision;
  return [{ id, caption, revisionId: headRevision.id, number, revisedAt: createdAt, revisedBy: createdBy.name }];
}

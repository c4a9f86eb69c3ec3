import "server-only";
import { z } from "zod";
import { idSchema } from "@/lib/kernel/ids";
import { db } from "@/lib/platform/db.server";

type Entry = {
  readonly actorId: string | null;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly facts: Readonly<Record<string, unknown>>;
};

export type NamesById = Readonly<Record<string, string>>;

const listed = z.array(z.looseObject({ userId: z.uuid() })).catch([]);

/** People that the facts of an event point to, in the order in which they stand there. */
function peopleIn(facts: Readonly<Record<string, unknown>>): string[] {
  const lists = [facts.people, facts.reviewers].flatMap((list) => listed.parse(list)).map(({ userId }) => userId);
  const one = idSchema.safeParse(facts.reviewerId);
  return one.success ? [one.data, ...lists] : lists;
}

/** What the records of a page of the trail are called now: one question a kind of record. A record that is gone has no name here. */
export async function nameThings(entries: readonly Entry[]): Promise<{ people: NamesById; subjects: NamesById }> {
  const ids = new Map<string, Set<string>>();
  const add = (type: string, id: unknown) => {
    if (idSchema.safeParse(id).success) ids.set(type, (ids.get(type) ?? new Set()).add(String(id)));
  };
  for (const { actorId, subjectType, subjectId, facts } of entries) {
    add(subjectType, subjectId);
    add("user", actorId);
    add("article", facts.articleId);
    for (const id of peopleIn(facts)) add("user", id);
  }
  const found = await Promise.all(
    [...ids].map(async ([type, wanted]) => [type, await named(type, [...wanted])] as const),
  );
  const byType = Object.fromEntries(found);
  return { people: byType.user ?? {}, subjects: Object.assign({}, ...Object.values(byType)) };
}

async function named(type: string, ids: readonly string[]): Promise<NamesById> {
  const read = Object.hasOwn(readers, type) ? readers[type as keyof typeof readers] : undefined;
  return Object.fromEntries((await read?.({ in: [...ids] })) ?? []);
}

type Names = Promise<[string, string][]>;
type Ids = { in: string[] };

const readers = {
  user: async (id: Ids): Names =>
    (await db.user.findMany({ where: { id }, select: { id: true, name: true } })).map((row) => [row.id, row.name]),
  article: async (id: Ids): Names =>
    (await db.article.findMany({ where: { id }, select: { id: true, title: true } })).map((row) => [row.id, row.title]),
  issue: async (id: Ids): Names =>
    (await db.issue.findMany({ where: { id }, select: { id: true, number: true } })).map((row) => [
      row.id,
      String(row.number),
    ]),
  publication: async (id: Ids): Names =>
    (await db.publication.findMany({ where: { id }, select: { id: true, title: true } })).map((row) => [
      row.id,
      row.title,
    ]),
  source: async (id: Ids): Names =>
    (await db.source.findMany({ where: { id }, select: { id: true, title: true } })).map((row) => [row.id, row.title]),
  table: async (id: Ids): Names =>
    (await db.table.findMany({ where: { id }, select: { id: true, caption: true } })).map((row) => [
      row.id,
      row.caption,
    ]),
  chart: async (id: Ids): Names =>
    (await db.chart.findMany({ where: { id }, select: { id: true, caption: true } })).map((row) => [
      row.id,
      row.caption,
    ]),
  media: async (id: Ids): Names =>
    (await db.media.findMany({ where: { id }, select: { id: true, caption: true, originalName: true } })).map((row) => [
      row.id,
      row.caption || row.originalName,
    ]),
  invitation: async (id: Ids): Names =>
    (await db.invitation.findMany({ where: { id }, select: { id: true, email: true } })).map((row) => [
      row.id,
      row.email ?? "",
    ]),
};

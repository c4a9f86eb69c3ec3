import "server-only";
import { parseDate } from "@internationalized/date";
import type { Actor } from "@/lib/access/actor";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import { nameThings } from "./name-things.server";
import { factsOf, kindsOf, type Named, type TrailEntry, type TrailQuery } from "./trail";
import { type OpenTrail, openTrail } from "./trail-access.server";

export type TrailPage = {
  readonly title: string;
  readonly publicationId: string | null;
  readonly timeZone: string;
  readonly entries: readonly TrailEntry[];
  /** What to ask for as `before` to go on; null: this is the end. */
  readonly next: string | null;
  /** Whoever may be asked for as `by`. */
  readonly people: readonly Named[];
};

const pageSize = 50;
/** More people than work on a publication; the filter's list is bounded all the same. */
const mostPeople = 300;

/** A page of a trail, newest first. Refuses: notFound. */
export async function listTrail(actor: Actor, query: TrailQuery): Promise<Result<TrailPage, "notFound">> {
  const opened = await openTrail(actor, query);
  if (!opened.ok) return refuse("notFound");
  const trail = opened.value;
  const rows = await readRows(trail, query, pageSize + 1);
  const [entries, people] = await Promise.all([namedEntries(rows.slice(0, pageSize)), readPeople(trail)]);
  const next = rows.length > pageSize ? (entries.at(-1)?.sequence ?? null) : null;
  const { title, publicationId, timeZone } = trail;
  return accept({ title, publicationId, timeZone, entries, next, people });
}

const columns = { include: { seal: { select: { position: true, hash: true } } } } as const;
export type TrailRow = Prisma.AuditEventGetPayload<typeof columns>;

/** Entries of an open trail that the query lets through, newest first; at most `most`, found by the keys of an index. */
export async function readRows(trail: OpenTrail, query: TrailQuery, most: number): Promise<TrailRow[]> {
  const narrowed = filterOf(trail, query);
  const found = await Promise.all(
    trail.ways.map((way) =>
      db.auditEvent.findMany({
        where: { AND: [way, narrowed] },
        orderBy: { sequence: "desc" },
        take: most,
        ...columns,
      }),
    ),
  );
  const bySequence = new Map(found.flat().map((row) => [row.sequence, row]));
  return [...bySequence.values()].sort((one, other) => (one.sequence < other.sequence ? 1 : -1)).slice(0, most);
}

function filterOf({ timeZone }: OpenTrail, { group, by, from, to, before }: TrailQuery): Prisma.AuditEventWhereInput {
  const begin = from && parseDate(from).toDate(timeZone);
  const end = to && parseDate(to).add({ days: 1 }).toDate(timeZone);
  return {
    ...(group && { kind: { in: kindsOf(group) } }),
    ...(by && { actorId: by }),
    ...((begin || end) && { at: { ...(begin && { gte: begin }), ...(end && { lt: end }) } }),
    ...(before && { sequence: { lt: BigInt(before) } }),
  };
}

/** Rows as the desk shows them, with the names of all that they speak of. */
export async function namedEntries(rows: readonly TrailRow[]): Promise<TrailEntry[]> {
  const parsed = rows.map((row) => ({ ...row, facts: factsOf(row.kind, row.facts) }));
  const { people, subjects } = await nameThings(parsed);
  return parsed.map((row) => ({
    sequence: row.sequence.toString(),
    at: row.at,
    kind: row.kind,
    actor: row.actorId ? { id: row.actorId, name: people[row.actorId] ?? "" } : null,
    subject: { type: row.subjectType, id: row.subjectId, label: subjects[row.subjectId] ?? null },
    facts: row.facts,
    names: { ...people, ...subjects },
    seal: row.seal && { position: row.seal.position.toString(), hash: row.seal.hash },
  }));
}

async function readPeople({ publicationId }: OpenTrail): Promise<Named[]> {
  const where = publicationId ? { memberships: { some: { publicationId } } } : {};
  return db.user.findMany({
    where,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: mostPeople,
    select: { id: true, name: true },
  });
}

import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayReadAudit, mayReadHouseAudit } from "@/lib/access/policies";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import type { TrailQuery } from "./trail";

/** What the person may read of the trail that they ask for. */
export type OpenTrail = {
  readonly title: string;
  readonly publicationId: string | null;
  readonly timeZone: string;
  /** Each a way into the trail that has an index; an entry that two of them find is one. */
  readonly ways: readonly Prisma.AuditEventWhereInput[];
};

/**
 * Opens a trail: of an article, an issue or a publication for whoever reads its publication's trail; of a person as much of it as lies in
 * publications whose trail one may read; of the house for administrators. Refuses: notFound, for what is not there and for what is not theirs.
 */
export async function openTrail(actor: Actor, { about, id }: TrailQuery): Promise<Result<OpenTrail, "notFound">> {
  if (about === "house") return mayReadHouseAudit(actor) ? accept(house) : refuse("notFound");
  if (!id) return refuse("notFound");
  if (about === "person") return openPerson(actor, id);
  const found = await find[about](id);
  return found && mayReadAudit(actor, { publicationId: found.publicationId }) ? accept(found) : refuse("notFound");
}

const house: OpenTrail = { title: "", publicationId: null, timeZone: "Asia/Seoul", ways: [{}] };

const zone = { select: { timeZone: true } } as const;

const find = {
  article: async (id: string) => {
    const row = await db.article.findUnique({
      where: { id },
      select: { title: true, publicationId: true, publication: zone },
    });
    return row && { ...placed(row), title: row.title, ways: [{ subjectType: "article", subjectId: id }] };
  },
  issue: async (id: string) => {
    const row = await db.issue.findUnique({
      where: { id },
      select: { number: true, publicationId: true, publication: zone },
    });
    return row && { ...placed(row), title: String(row.number), ways: [{ subjectType: "issue", subjectId: id }] };
  },
  publication: async (id: string) => {
    const row = await db.publication.findUnique({ where: { id }, select: { title: true, timeZone: true } });
    return row && { publicationId: id, timeZone: row.timeZone, title: row.title, ways: [{ publicationId: id }] };
  },
};

function placed({ publicationId, publication }: { publicationId: string; publication: { timeZone: string } }) {
  return { publicationId, timeZone: publication.timeZone };
}

/** What somebody did, and what was done about them. */
async function openPerson(actor: Actor, id: string): Promise<Result<OpenTrail, "notFound">> {
  const readable = Object.keys(actor.roles).filter((publicationId) => mayReadAudit(actor, { publicationId }));
  const isEverywhere = mayReadHouseAudit(actor);
  const belongs = { memberships: { some: { publicationId: { in: readable } } } };
  const person = await db.user.findFirst({ where: { id, ...(isEverywhere ? {} : belongs) }, select: { name: true } });
  if (!person) return refuse("notFound");
  const within = isEverywhere ? {} : { publicationId: { in: readable } };
  const ways = [
    { actorId: id, ...within },
    { subjectType: "user", subjectId: id, ...within },
  ];
  return accept({ title: person.name, publicationId: null, timeZone: house.timeZone, ways });
}

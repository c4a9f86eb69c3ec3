import "server-only";
import type { Id } from "@/lib/kernel/ids";
import { db, inTransaction } from "@/lib/platform/db.server";
import { enqueue } from "@/lib/platform/jobs.server";
import type { NewsPlace, TaskPayload } from "@/lib/platform/tasks";
import type { News } from "./kinds";
import { writersOf } from "./writers";

/*
 * Handlers of what happened, when who is to hear of it is not known where it happens. Each queues one message a person under a name of its own,
 * so that a handler that is done again tells nobody twice.
 */

type Tidings = {
  news: News;
  people: readonly Id[];
  /** Who did it: they know already. */
  byId?: Id;
  byName: string;
  subject: string;
  place: NewsPlace;
  key: string;
};

async function tellEach({ news, people, byId, byName, subject, place, key }: Tidings): Promise<void> {
  const others = [...new Set(people)].filter((id) => id !== byId);
  await inTransaction(async (tx) => {
    for (const userId of others)
      await enqueue(tx, "person.tell", { userId, kind: news, byName, subject, place }, { key: `${key}:${userId}` });
  });
}

/** More people than work on a publication. */
const mostPeople = 500;
/** More articles than cite a source or show a table. */
const mostArticles = 200;

/** An edition is out: whoever works on the publication hears of it. */
export async function tellOfEdition({ issueId, editionId }: TaskPayload<"edition.published">): Promise<void> {
  const edition = await db.edition.findUnique({
    where: { id: editionId },
    select: {
      number: true,
      publishedById: true,
      publishedBy: { select: { name: true } },
      issue: { select: { number: true, publicationId: true } },
    },
  });
  if (!edition) return;
  const { publicationId, number } = edition.issue;
  const members = await db.membership.findMany({
    where: { publicationId, role: { not: "reviewer" }, user: { deactivatedAt: null } },
    select: { userId: true },
    distinct: ["userId"],
    take: mostPeople,
  });
  await tellEach({
    news: "issuePublished",
    people: members.map(({ userId }) => userId),
    byId: edition.publishedById,
    byName: edition.publishedBy.name,
    subject: String(number),
    place: { type: "issue", id: issueId },
    key: `issuePublished:${editionId}`,
  });
}

const writers = { id: true, createdById: true, title: true, people: { select: { userId: true } } } as const;
const live = { state: { notIn: ["spiked" as const, "retracted" as const] } };

/** The page of a source is gone: whoever wrote an article that cites it hears of it, and is led to the source. */
export async function tellOfDeadSource({ sourceId }: TaskPayload<"source.died">, key: string): Promise<void> {
  const source = await db.source.findUnique({ where: { id: sourceId }, select: { title: true, linkState: true } });
  if (source?.linkState !== "dead") return;
  const articles = await db.article.findMany({
    where: { ...live, citations: { some: { sourceId } } },
    select: writers,
    take: mostArticles,
  });
  await tellEach({
    news: "linkDied",
    people: articles.flatMap(writersOf),
    byName: "",
    subject: source.title,
    place: { type: "source", id: sourceId },
    key: `linkDied:${key}`,
  });
}

/** A table has newer data: whoever wrote an article that shows older ones hears of it, and is led to what is newer. */
export async function tellOfNewerTable({
  tableId,
  revisionId,
  byId,
  byName,
}: TaskPayload<"table.revised">): Promise<void> {
  const table = await db.table.findUnique({ where: { id: tableId }, select: { caption: true } });
  const uses = await db.tableUse.findMany({
    where: { tableId, revisionId: { not: revisionId }, article: live },
    select: { article: { select: writers } },
    take: mostArticles,
  });
  if (!table) return;
  await tellEach({
    news: "tableNewer",
    people: uses.flatMap(({ article }) => writersOf(article)),
    byId,
    byName,
    subject: table.caption,
    place: { type: "table", id: tableId, part: "uses" },
    key: `tableNewer:${revisionId}`,
  });
}

async function admins(): Promise<Id[]> {
  const rows = await db.user.findMany({
    where: { isAdmin: true, deactivatedAt: null },
    select: { id: true },
    take: 50,
  });
  return rows.map(({ id }) => id);
}

/** A job was given up: administrators hear of it. */
export async function tellOfFailedJob({ outboxId, task }: TaskPayload<"job.failed">): Promise<void> {
  const place = { type: "job", id: outboxId } as const;
  await tellEach({
    news: "jobFailed",
    people: await admins(),
    byName: "",
    subject: task,
    place,
    key: `jobFailed:${outboxId}`,
  });
}

/** The trail's chain is broken: administrators hear of it, once a day as long as it is. */
export async function tellOfBrokenTrail(now: Date): Promise<void> {
  const [administrator] = await admins();
  if (!administrator) return;
  const place = { type: "trail", id: administrator } as const;
  const key = `trailBroken:${now.toISOString().slice(0, 10)}`;
  await tellEach({ news: "trailBroken", people: await admins(), byName: "", subject: "", place, key });
}

import "server-only";
import type { Actor } from "@/lib/access/actor";
import { ownArticles } from "@/lib/access/own-articles.server";
import {
  mayArrangeContents,
  mayAssignPeople,
  mayReadAllArticles,
  mayReadIssue,
  mayReadPublication,
} from "@/lib/access/policies";
import type { ArticleState } from "@/lib/articles/article-state";
import type { BoardFilter } from "@/lib/articles/lanes";
import { titleHas } from "@/lib/articles/title-filter";
import { dateOf, type Day, dayIn, dayOf } from "@/lib/kernel/dates";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { literalPattern } from "@/lib/kernel/text";
import { db } from "@/lib/platform/db.server";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import { momentOn } from "@/lib/platform/moments";
import { type CalendarEntry, type CalendarMonth, weeksOf } from "./calendar";

/** Entries of each kind in a month's weeks: more than a desk can bear. */
const most = 300;

type Asked = BoardFilter & { month: string; timeZone: string };
type Placed = { day: Day; entry: CalendarEntry };

/**
 * What is due in the weeks of a month, and which issues come out: articles that the person may read, and, for whoever may read issues, slots and
 * publication dates. By index on the days alone. Refuses: notFound.
 */
export async function readCalendar(actor: Actor, asked: Asked): Promise<Result<CalendarMonth, "notFound">> {
  if (!mayReadPublication(actor, asked)) return refuse("notFound");
  const weeks = weeksOf(asked.month);
  const [from, to] = [weeks[0]?.[0] ?? `${asked.month}-01`, weeks.at(-1)?.at(-1) ?? `${asked.month}-28`];
  const span = {
    gte: momentOn(from, "00:00", asked.timeZone),
    lt: new Date(momentOn(to, "00:00", asked.timeZone).getTime() + 86_400_000),
  };
  const seesIssues = mayReadIssue(actor, asked);
  const found = await Promise.all([
    readArticles(actor, asked, span),
    seesIssues ? readSlots(actor, asked, span) : [],
    seesIssues ? readIssues(asked, { gte: dateOf(from), lte: dateOf(to) }) : [],
  ]);
  const days: Record<Day, CalendarEntry[]> = {};
  const [articles, slots, issues] = found;
  for (const { day, entry } of [...issues, ...[...articles, ...slots].sort(byMoment)])
    days[day] = [...(days[day] ?? []), entry];
  return accept({ month: asked.month, days, more: found.some(({ length }) => length >= most) });
}

type Span = { gte: Date; lt: Date };

/** An article's own deadline, and where it has none that of its place in an issue: each by its own index, which an OR of both would leave aside. */
async function readArticles(actor: Actor, asked: Asked, span: Span): Promise<Placed[]> {
  const wanted = articlesWanted(actor, asked);
  const [own, placed] = await Promise.all([
    db.article.findMany({
      where: { ...wanted, dueAt: span },
      orderBy: [{ dueAt: "asc" }, { id: "asc" }],
      take: most,
      select: { ...shown, dueAt: true },
    }),
    db.issueItem.findMany({
      where: { dueAt: span, article: { ...wanted, dueAt: null } },
      orderBy: [{ dueAt: "asc" }, { id: "asc" }],
      take: most,
      select: { id: true, dueAt: true, article: { select: shown } },
    }),
  ]);
  const mayMove = { own: mayAssignPeople(actor, asked), placed: mayArrangeContents(actor, asked) };
  const byPlace = placed.flatMap(({ id: itemId, dueAt, article }) =>
    article ? [{ ...article, dueAt, itemId, may: mayMove.placed }] : [],
  );
  const all = [...own.map((article) => ({ ...article, itemId: null, may: mayMove.own })), ...byPlace];
  return all.flatMap(({ dueAt, may, correctsId, ...article }) => {
    if (!dueAt) return [];
    const more = { at: dueAt.toISOString(), isCorrection: correctsId !== null, mayMove: may && isOpen(article.state) };
    return [{ day: dayIn(asked.timeZone, dueAt), entry: { of: "article" as const, ...article, ...more } }];
  });
}

const shown = { id: true, title: true, state: true, correctsId: true } as const;

/** What is approved or out keeps the deadline that it was written by. */
const isOpen = (state: ArticleState) => ["planned", "draft", "inReview", "changesRequested"].includes(state);

function articlesWanted(actor: Actor, asked: Asked): Prisma.ArticleWhereInput {
  const { publicationId, kind, personId, issueId, text } = asked;
  return {
    ...{ publicationId, state: { not: "spiked" } },
    AND: [
      kind ? { kind } : {},
      personId ? { people: { some: { userId: personId } } } : {},
      issueId ? { item: { issueId } } : {},
      text ? titleHas(text) : {},
      mayReadAllArticles(actor, asked) ? {} : ownArticles(actor),
    ],
  };
}

/** Slots that nothing stands in yet. A kind is the article's: no slot has one. */
async function readSlots(actor: Actor, asked: Asked, span: Span): Promise<Placed[]> {
  const { publicationId, kind, personId, issueId, text, timeZone } = asked;
  if (kind) return [];
  const rows = await db.issueItem.findMany({
    where: {
      ...{ dueAt: span, articleId: null, issue: { publicationId } },
      ...(personId ? { ownerId: personId } : {}),
      ...(issueId ? { issueId } : {}),
      ...(text ? { slotLabel: { contains: literalPattern(text), mode: "insensitive" as const } } : {}),
    },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    take: most,
    select: {
      ...{ id: true, issueId: true, slotLabel: true, category: true, dueAt: true },
      owner: { select: { name: true } },
      section: { select: { title: true } },
    },
  });
  return rows.flatMap(({ id, dueAt, slotLabel, category, owner, section, ...item }) => {
    if (!dueAt) return [];
    const label = slotLabel || category || section.title;
    const at = dueAt.toISOString();
    const mayMove = mayArrangeContents(actor, asked);
    const of = { of: "slot" as const, itemId: id, issueId: item.issueId };
    const entry = { ...of, label, owner: owner?.name ?? null, at, mayMove };
    return [{ day: dayIn(timeZone, dueAt), entry }];
  });
}

async function readIssues({ publicationId, issueId }: Asked, span: { gte: Date; lte: Date }): Promise<Placed[]> {
  const rows = await db.issue.findMany({
    where: { publicationId, publicationDate: span, ...(issueId ? { id: issueId } : {}) },
    orderBy: [{ publicationDate: "asc" }, { id: "asc" }],
    take: most,
    select: { id: true, number: true, state: true, publicationDate: true },
  });
  return rows.map(({ publicationDate, ...issue }) => ({
    day: dayOf(publicationDate),
    entry: { of: "issue", ...issue },
  }));
}

function byMoment({ entry: one }: Placed, { entry: other }: Placed): number {
  const at = (entry: CalendarEntry) => ("at" in entry ? entry.at : "");
  return at(one).localeCompare(at(other));
}

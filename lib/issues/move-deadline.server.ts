import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayReadIssue } from "@/lib/access/policies";
import { readArticle } from "@/lib/articles/read-article.server";
import { updateArticle } from "@/lib/articles/update-article.server";
import type { Day } from "@/lib/kernel/dates";
import { type Id, idSchema } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { momentOn, timeIn } from "@/lib/platform/moments";
import { changeIssue } from "./change-issue.server";

const moved = {
  /** The deadline as the person was shown it; ISO 8601. */
  from: z.iso.datetime(),
  /** The day to which it goes, of the publication's calendar. Its time of the clock stays. */
  day: z.iso.date(),
};

/** An article's own deadline, or that of a place in an issue. */
export const moveDeadlineSchema = z.discriminatedUnion("of", [
  z.strictObject({ of: z.literal("article"), articleId: idSchema, ...moved }),
  z.strictObject({ of: z.literal("item"), itemId: idSchema, ...moved }),
]);
export type MoveDeadline = z.infer<typeof moveDeadlineSchema>;

type Refusal = "notFound" | "forbidden" | "stale" | "wrongState";
type Moved = Promise<Result<{ dueAt: string }, Refusal>>;

/**
 * Puts a deadline on another day, at the same time of the publication's clock: what the article's details or the place's would do. Refuses:
 * notFound, forbidden, stale (it was moved since), wrongState (an issue that takes no changes).
 */
export function moveDeadline(actor: Actor, input: MoveDeadline): Moved {
  return input.of === "article" ? moveArticle(actor, input) : moveItem(actor, input);
}

async function moveArticle(actor: Actor, { articleId, from, day }: MoveDeadline & { of: "article" }): Moved {
  const found = await readArticle(actor, articleId);
  if (!found.ok) return found;
  const { details, publicationId } = found.value;
  if (!isAt(details.dueAt, from)) return refuse("stale");
  const dueAt = await onDay(publicationId, from, day);
  const answer = await updateArticle(actor, { articleId, seen: details, changes: { dueAt } });
  if (answer.ok) return accept({ dueAt });
  const { code } = answer.error;
  return refuse(code === "invalid" || code === "conflict" ? "stale" : code);
}

async function moveItem(actor: Actor, { itemId, from, day }: MoveDeadline & { of: "item" }): Moved {
  const item = await db.issueItem.findUnique({
    where: { id: itemId },
    select: { issueId: true, issue: { select: { publicationId: true, version: true } } },
  });
  if (!item || !mayReadIssue(actor, item.issue)) return refuse("notFound");
  const { issueId, issue } = item;
  const dueAt = await onDay(issue.publicationId, from, day);
  const answer = await changeIssue(
    actor,
    { issueId, version: issue.version },
    {
      kind: "itemChanged",
      async apply(tx) {
        const { count } = await tx.issueItem.updateMany({
          where: { id: itemId, issueId, dueAt: from },
          data: { dueAt },
        });
        return count === 1 ? accept({ itemId, dueAt }) : refuse("stale");
      },
    },
  );
  if (answer.ok) return accept({ dueAt });
  const { code } = answer.error;
  return refuse(code === "notFound" || code === "forbidden" || code === "wrongState" ? code : "stale");
}

async function onDay(publicationId: Id, from: string, day: Day): Promise<string> {
  const { timeZone } = await db.publication.findUniqueOrThrow({
    where: { id: publicationId },
    select: { timeZone: true },
  });
  return momentOn(day, timeIn(timeZone, new Date(from)), timeZone).toISOString();
}

function isAt(dueAt: string | null, from: string): boolean {
  return dueAt !== null && Date.parse(dueAt) === Date.parse(from);
}

import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayReadArticle } from "@/lib/access/policies";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { processWide } from "@/lib/platform/process-wide.server";
import { announcePresence } from "./announce.server";
import { findArticleFacts } from "./article-facts.server";
import { PresencePace } from "./presence-pace";
import type { SendPresence } from "./step-protocol";

const pace = processWide("presencePace", () => new PresencePace());

/**
 * Tells the others where somebody's caret stands; keeps nothing. Refuses: tooMany (`{ retryAfter }`, seconds), notFound (also for whoever may not
 * read the article).
 */
export async function announceCaret(
  actor: Actor,
  { articleId, ...caret }: SendPresence & { articleId: Id },
): Promise<Result<undefined, "tooMany" | "notFound">> {
  if (!pace.admit(`${actor.userId} ${caret.clientId}`, Date.now())) return refuse("tooMany", { retryAfter: 1 });
  const facts = await findArticleFacts(db, articleId);
  if (!facts || !mayReadArticle(actor, facts)) return refuse("notFound");
  await announcePresence(db, articleId, { ...caret, userId: actor.userId, name: actor.name });
  return accept();
}

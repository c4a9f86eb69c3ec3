import "server-only";
import { z } from "zod";
import type { Id } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";
import { notify } from "@/lib/platform/notify.server";
import { type ArticleState, articleStates } from "./article-state";
import { type NewsEvent, newsEventSchema, presenceEventSchema, type PresenceEvent } from "./step-protocol";

/** What the processes tell each other about a document: never its content, which each reads for itself. */
export const announcementSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("steps"), version: z.int() }),
  z.object({ kind: z.literal("state"), state: z.enum(articleStates) }),
  z.object({ kind: z.literal("presence"), presence: presenceEventSchema }),
  newsEventSchema.extend({ kind: z.literal("news") }),
]);
export type Announcement = z.infer<typeof announcementSchema>;

type Client = Pick<Tx, "$executeRaw">;

export function documentChannel(articleId: Id): string {
  return `document:${articleId}`;
}

/** The document has reached this version, once the transaction commits. */
export async function announceSteps(tx: Client, articleId: Id, version: number): Promise<void> {
  await announce(tx, articleId, { kind: "steps", version });
}

/**
 * The article's state has changed, once the transaction commits: editors that are open stop or begin to take input. To be called by
 * whatever changes the state (submit, reopen, decide, spike …), in the same transaction.
 */
export async function announceState(tx: Client, articleId: Id, state: ArticleState): Promise<void> {
  await announce(tx, articleId, { kind: "state", state });
}

/** Where somebody stands, or that they are gone. Nothing of it is stored. */
export async function announcePresence(tx: Client, articleId: Id, presence: PresenceEvent): Promise<void> {
  await announce(tx, articleId, { kind: "presence", presence });
}

/** Something about the article beside its text is not what it was: whoever shows it reads it again. */
export async function announceNews(tx: Client, articleId: Id, about: NewsEvent["about"]): Promise<void> {
  await announce(tx, articleId, { kind: "news", about });
}

async function announce(tx: Client, articleId: Id, announcement: Announcement): Promise<void> {
  await notify(tx, documentChannel(articleId), announcement);
}

"use server";

import { guardAction } from "@/app/(studio)/guard-action";
import { blockingSchema, openThreadSchema, replySchema, threadSchema } from "@/lib/review/discussion";
import { openThread } from "@/lib/review/open-thread.server";
import { replyToThread } from "@/lib/review/reply-to-thread.server";
import { markBlocking, reopenThread, resolveThread } from "@/lib/review/resolve-thread.server";

// Nothing is drawn anew here: whoever has the discussion open, the person themself included, is told by the article's stream.

export const openThreadAction = guardAction(openThreadSchema, openThread);
export const replyAction = guardAction(replySchema, replyToThread);
export const resolveThreadAction = guardAction(threadSchema, resolveThread);
export const reopenThreadAction = guardAction(threadSchema, reopenThread);
export const markBlockingAction = guardAction(blockingSchema, markBlocking);

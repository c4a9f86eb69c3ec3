"use server";

import { guardAction } from "@/app/(studio)/guard-action";
import { thenRefresh } from "@/app/(studio)/then-refresh";
import { assignReviewers, assignReviewersSchema } from "@/lib/review/assign-reviewers.server";
import { decide, decideSchema } from "@/lib/review/decide.server";
import { override, overrideSchema } from "@/lib/review/override.server";
import { recuse, recuseSchema } from "@/lib/review/recuse.server";
import { tickChecklist, tickChecklistSchema } from "@/lib/review/tick-checklist.server";

export const decideAction = guardAction(decideSchema, (actor, input) => thenRefresh(decide(actor, input)));
export const overrideAction = guardAction(overrideSchema, (actor, input) => thenRefresh(override(actor, input)));
export const assignReviewersAction = guardAction(assignReviewersSchema, (actor, input) =>
  thenRefresh(assignReviewers(actor, input)),
);
export const recuseAction = guardAction(recuseSchema, (actor, input) => thenRefresh(recuse(actor, input)));
export const tickAction = guardAction(tickChecklistSchema, (actor, input) => thenRefresh(tickChecklist(actor, input)));

"use server";

import { guardAction } from "@/app/(studio)/guard-action";
import { thenRefresh } from "@/app/(studio)/then-refresh";
import { moveDeadline, moveDeadlineSchema } from "@/lib/issues/move-deadline.server";

export const moveDeadlineAction = guardAction(moveDeadlineSchema, (actor, input) =>
  thenRefresh(moveDeadline(actor, input)),
);

"use server";

import { refresh } from "next/cache";
import { guardAction } from "@/app/(studio)/guard-action";
import { markRead, markReadSchema } from "@/lib/notifications/mark-read.server";

export const markReadAction = guardAction(markReadSchema, async (actor, input) => {
  const result = await markRead(actor, input);
  refresh();
  return result;
});

"use server";

import { refresh } from "next/cache";
import { guardAction } from "@/app/(studio)/guard-action";
import { retryJob, retryJobSchema } from "@/lib/notifications/retry-job.server";

export const retryJobAction = guardAction(retryJobSchema, async (actor, input) => {
  const result = await retryJob(actor, input);
  refresh();
  return result;
});

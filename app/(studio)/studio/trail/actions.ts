"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { guardAction } from "@/app/(studio)/guard-action";
import { checkTrailNow } from "@/lib/audit/check-trail.server";

export const checkTrailAction = guardAction(z.strictObject({}), async (actor) => {
  const result = await checkTrailNow(actor);
  if (result.ok) refresh();
  return result;
});

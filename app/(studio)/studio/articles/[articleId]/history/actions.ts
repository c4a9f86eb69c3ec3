"use server";

import { refresh } from "next/cache";
import { guardAction } from "@/app/(studio)/guard-action";
import { restoreRevision, restoreRevisionSchema } from "@/lib/articles/restore-revision.server";
import { saveVersion, saveVersionSchema } from "@/lib/articles/save-version.server";

export const saveVersionAction = guardAction(saveVersionSchema, async (actor, input) => {
  const result = await saveVersion(actor, input);
  refresh();
  return result;
});

export const restoreRevisionAction = guardAction(restoreRevisionSchema, async (actor, input) => {
  const result = await restoreRevision(actor, input);
  refresh();
  return result;
});

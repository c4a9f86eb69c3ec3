"use server";

import { refresh } from "next/cache";
import { guardAction } from "@/app/(studio)/guard-action";
import { changePreference } from "@/lib/notifications/change-preference.server";
import { changePreferenceSchema } from "@/lib/notifications/preference";

export const changePreferenceAction = guardAction(changePreferenceSchema, async (actor, input) => {
  const result = await changePreference(actor, input);
  refresh();
  return result;
});

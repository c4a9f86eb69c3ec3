"use server";

import { refresh } from "next/cache";
import { guardAction } from "@/app/(studio)/guard-action";
import { createSource } from "@/lib/sources/create-source.server";
import { createSourceSchema, updateSourceSchema } from "@/lib/sources/source";
import { updateSource } from "@/lib/sources/update-source.server";

export const createSourceAction = guardAction(createSourceSchema, createSource);

export const updateSourceAction = guardAction(updateSourceSchema, async (actor, input) => {
  const result = await updateSource(actor, input);
  if (result.ok) refresh();
  return result;
});

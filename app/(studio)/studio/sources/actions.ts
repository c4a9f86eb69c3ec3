"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { guardAction } from "@/app/(studio)/guard-action";
import { idSchema } from "@/lib/kernel/ids";
import { addSources, addSourcesSchema } from "@/lib/sources/add-sources.server";
import { checkLinkNow } from "@/lib/sources/check-link-now.server";
import { createSource } from "@/lib/sources/create-source.server";
import { importSources, importSourcesSchema, planImport } from "@/lib/sources/import-sources.server";
import { lookUpReferences, lookUpReferencesSchema } from "@/lib/sources/look-up-references.server";
import { mendLink, mendLinkSchema } from "@/lib/sources/mend-link.server";
import { createSourceSchema, updateSourceSchema } from "@/lib/sources/source";
import { updateSource } from "@/lib/sources/update-source.server";

export const createSourceAction = guardAction(createSourceSchema, createSource);

export const updateSourceAction = guardAction(updateSourceSchema, async (actor, input) => {
  const result = await updateSource(actor, input);
  if (result.ok) refresh();
  return result;
});

/** Reads pasted references; asks the web about those that are not known. Refuses as `lookUpReferences` does. */
export const lookUpReferencesAction = guardAction(lookUpReferencesSchema, (actor, input) =>
  lookUpReferences(actor, input),
);

export const addSourcesAction = guardAction(addSourcesSchema, addSources);

export const planImportAction = guardAction(importSourcesSchema, planImport);

export const importSourcesAction = guardAction(importSourcesSchema, importSources);

export const checkLinkNowAction = guardAction(z.strictObject({ sourceId: idSchema }), checkLinkNow);

export const mendLinkAction = guardAction(mendLinkSchema, async (actor, input) => {
  const result = await mendLink(actor, input);
  if (result.ok) refresh();
  return result;
});

"use server";

import { refresh } from "next/cache";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { guardAction } from "@/app/(studio)/guard-action";
import { publicationCookie } from "@/app/(studio)/publication-cookie";
import { createPublication as create } from "@/lib/issues/create-publication.server";
import { createPublicationSchema, updatePublicationSchema } from "@/lib/issues/publication";
import { updatePublication as update } from "@/lib/issues/update-publication.server";

export const updatePublication = guardAction(updatePublicationSchema, async (actor, input) => {
  const result = await update(actor, input);
  if (result.ok) refresh();
  return result;
});

/** Founds a publication, lays it on the desk and opens its settings. */
export const createPublication = guardAction(createPublicationSchema, async (actor, input) => {
  const result = await create(actor, input);
  if (!result.ok) return result;
  (await cookies()).set(publicationCookie, result.value.id, { path: "/studio", sameSite: "lax", httpOnly: true });
  redirect("/studio/settings");
});

"use server";

import { cookies } from "next/headers";
import { z } from "zod";
import { guardAction } from "@/app/(studio)/guard-action";
import { publicationCookie } from "@/app/(studio)/publication-cookie";
import { mayReadPublication } from "@/lib/access/policies";
import { idSchema } from "@/lib/kernel/ids";
import { accept, refuse } from "@/lib/kernel/result";

/** Lays another publication on the desk. Refuses: notFound (also for one that the person does not belong to). */
export const switchPublication = guardAction(
  z.object({ publicationId: idSchema }),
  async (actor, { publicationId }) => {
    if (!mayReadPublication(actor, { publicationId })) return refuse("notFound");
    (await cookies()).set(publicationCookie, publicationId, { path: "/studio", sameSite: "lax", httpOnly: true });
    return accept();
  },
);

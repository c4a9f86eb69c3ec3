import type { Actor } from "@/lib/access/actor";
import { readActor } from "@/lib/access/read-actor.server";
import { db } from "@/lib/platform/db.server";
import { type Given, text } from "./verb";

/** In whose name the audit trail writes: `--as EMAIL`, else the administrator who has been there longest. */
export async function actingAdmin(given: Given): Promise<Actor> {
  const email = text(given, "as")?.toLowerCase();
  const where = { isAdmin: true, deactivatedAt: null, ...(email ? { email } : {}) };
  const found = await db.user.findFirst({ where, orderBy: { createdAt: "asc" }, select: { id: true } });
  const actor = found && (await readActor(found.id));
  if (actor) return actor;
  throw new Error(
    email
      ? `${email} is no administrator.`
      : "There is no administrator yet. `npm start -- --empty` asks for the first one.",
  );
}

export const asOption = { as: { type: "string" } } as const;

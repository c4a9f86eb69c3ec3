import "server-only";
import type { Id } from "@/lib/kernel/ids";
import { db } from "@/lib/platform/db.server";
import { type Kind, type Way, waysSchema } from "./kinds";

export type Preference = {
  /** What the person set; a kind that is not in it goes its ordinary way. */
  readonly set: Partial<Record<Kind, Way>>;
  readonly digestHour: number;
  readonly timeZone: string;
};

const ordinary: Preference = { set: {}, digestHour: 8, timeZone: "Asia/Seoul" };

/** How a person wants to be told. */
export async function readPreference(userId: Id): Promise<Preference> {
  const row = await db.notificationPreference.findUnique({ where: { userId } });
  if (!row) return ordinary;
  return { set: waysSchema.parse(row.ways), digestHour: row.digestHour, timeZone: row.timeZone };
}

import "server-only";
import type { Id } from "@/lib/kernel/ids";
import { db } from "@/lib/platform/db.server";

type Key = { subjectId: Id; hash: string; setting: string };

/** Milliseconds after which a count that nobody asked for again is forgotten: thirty days. */
const kept = 30 * 86_400_000;

/** The count that was made of exactly this, or the one that `set` makes now; either way it is the subject's latest. */
export async function keepPageCount(
  key: Key,
  documentVersion: number,
  set: () => Promise<number>,
): Promise<{ tenths: number; newly: boolean }> {
  const known = await db.pageCount.findUnique({ where: { subjectId_hash_setting: key }, select: { tenths: true } });
  const tenths = known?.tenths ?? Math.round(await set());
  const countedAt = new Date();
  await db.pageCount.upsert({
    where: { subjectId_hash_setting: key },
    create: { ...key, tenths, documentVersion, countedAt },
    update: { documentVersion, countedAt },
  });
  if (!known)
    await db.pageCount.deleteMany({ where: { subjectId: key.subjectId, countedAt: { lt: before(countedAt) } } });
  return { tenths, newly: !known };
}

const before = (now: Date) => new Date(now.getTime() - kept);

import "server-only";
import { inTransaction, type Tx } from "@/lib/platform/db.server";
import { lateBy, lateEntries, noSeal } from "./seal";
import { type EntryRow, entryOf, sealHash } from "./sealed-row.server";

/** Entries that one transaction seals. */
const atOnce = 500;
/** Names the lock under which seals are written, in PostgreSQL's one space of advisory locks. */
const sealing = 6_900_069;

/**
 * Seals what was committed since, in the order of the entries' numbers, and answers how many. One process at a time: another finds the lock
 * taken and leaves it to that one. Whoever writes an entry waits for nothing of this.
 *
 * An entry with a lower number than a sealed one is sealed after it if its transaction may have been open then; one that cannot be
 * explained so stays without a seal, and the check names it.
 */
export async function sealEvents(now: () => Date = () => new Date()): Promise<number> {
  for (let sealed = 0; ; ) {
    const count = await inTransaction((tx) => sealSome(tx, now()));
    sealed += count;
    if (count < atOnce) return sealed;
  }
}

async function sealSome(tx: Tx, now: Date): Promise<number> {
  const [lock] = await tx.$queryRaw<{ taken: boolean }[]>`SELECT pg_try_advisory_xact_lock(${sealing}) AS taken`;
  if (!lock?.taken) return 0;
  const head = await tx.auditSeal.findFirst({ orderBy: { position: "desc" }, select: { position: true, hash: true } });
  const entries = await readUnsealed(tx);
  const sealedAt = now.toISOString();
  let position = head?.position ?? 0n;
  let previous = head?.hash ?? noSeal;
  const seals: { position: bigint; sequence: bigint; previous: string; hash: string; sealedAt: string }[] = [];
  for (const row of entries) {
    position += 1n;
    const hash = sealHash({ position: position.toString(), previous, sealedAt }, entryOf(row));
    seals.push({ position, sequence: row.sequence, previous, hash, sealedAt });
    previous = hash;
  }
  await tx.auditSeal.createMany({ data: seals });
  return seals.length;
}

/** Looks back no further than late entries may lie, so that a long trail costs nothing. */
async function readUnsealed(tx: Tx): Promise<EntryRow[]> {
  const newest = await tx.auditSeal.findFirst({
    orderBy: { sequence: "desc" },
    select: { sequence: true, event: { select: { at: true } } },
  });
  const last = newest?.sequence ?? 0n;
  const notBefore = new Date((newest?.event.at.getTime() ?? 0) - lateBy);
  return tx.auditEvent.findMany({
    where: {
      seal: null,
      OR: [{ sequence: { gt: last } }, { sequence: { gt: last - BigInt(lateEntries) }, at: { gte: notBefore } }],
    },
    orderBy: { sequence: "asc" },
    take: atOnce,
  });
}

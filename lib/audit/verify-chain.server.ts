import "server-only";
import { db } from "@/lib/platform/db.server";
import { type Broken, lateBy, lateEntries, noSeal } from "./seal";
import { type EntryRow, entryOf, sealHash } from "./sealed-row.server";

export type NotedHead = { readonly position: bigint; readonly hash: string };

export type ChainReport = {
  /** Seals that hold, counted from the first. */
  readonly sealed: bigint;
  /** The hash of the last of them: whoever notes it elsewhere can later show that nothing up to it was rewritten. */
  readonly head: string;
  /** Entries that wait for their seal. */
  readonly unsealed: number;
  /** Entries whose time lies well before one that was sealed earlier: a clock that was put back, or an entry put in afterwards. */
  readonly late: number;
  /** The first break; null: unbroken. */
  readonly broken: Broken | null;
};

const atOnce = 1_000;

/**
 * Walks the whole chain and computes every seal anew from what the entries say now. Reads only; some thousand entries at a time.
 * @param noted a head that was written down earlier: the chain must still hold it at that place
 */
export async function verifyChain(noted?: NotedHead): Promise<ChainReport> {
  const walk = new Walk(noted);
  for (let after = 0n; !walk.broken; ) {
    const seals = await db.auditSeal.findMany({
      where: { position: { gt: after } },
      orderBy: { position: "asc" },
      take: atOnce,
    });
    const last = seals.at(-1);
    if (!last) break;
    const events = await db.auditEvent.findMany({ where: { sequence: { in: seals.map(({ sequence }) => sequence) } } });
    const bySequence = new Map(events.map((event) => [event.sequence, event]));
    for (const seal of seals) walk.step(seal, bySequence.get(seal.sequence));
    after = last.position;
  }
  const inserted = await findInserted();
  const unsealed = await db.auditEvent.count({ where: { seal: null } });
  const broken = walk.broken ?? walk.missingHead() ?? inserted;
  return { sealed: walk.position, head: walk.head, unsealed, late: walk.late, broken };
}

type SealRow = { position: bigint; sequence: bigint; previous: string; hash: string; sealedAt: Date };

/** The walk from seal to seal; it stands still at the first break. */
class Walk {
  position = 0n;
  head = noSeal;
  late = 0;
  broken: Broken | null = null;
  #newest = 0;
  readonly #noted: NotedHead | undefined;
  #sawNoted = false;

  constructor(noted: NotedHead | undefined) {
    this.#noted = noted;
  }

  step(seal: SealRow, event: EntryRow | undefined): void {
    if (this.broken) return;
    const reason = this.#breakAt(seal, event);
    if (reason) {
      const position = reason === "removed" && event ? this.position + 1n : seal.position;
      const sequence = reason === "removed" && event ? null : seal.sequence.toString();
      this.broken = { reason, position: position.toString(), sequence };
      return;
    }
    const at = event?.at.getTime() ?? 0;
    if (at < this.#newest - lateBy) this.late += 1;
    this.#newest = Math.max(this.#newest, at);
    this.position = seal.position;
    this.head = seal.hash;
    if (this.#noted?.position === seal.position) this.#sawNoted = this.#noted.hash === seal.hash;
  }

  #breakAt(seal: SealRow, event: EntryRow | undefined): Broken["reason"] | undefined {
    if (!event || seal.position !== this.position + 1n) return "removed";
    if (seal.previous !== this.head) return "relinked";
    const link = { position: seal.position.toString(), previous: seal.previous, sealedAt: seal.sealedAt.toISOString() };
    return seal.hash === sealHash(link, entryOf(event)) ? undefined : "altered";
  }

  missingHead(): Broken | null {
    if (!this.#noted || this.#sawNoted) return null;
    return { reason: "headMissing", position: this.#noted.position.toString(), sequence: null };
  }
}

/** The first entry that stands among sealed ones and can never have waited for its seal there: see `sealEvents`. */
async function findInserted(): Promise<Broken | null> {
  const newest = await db.auditSeal.findFirst({
    orderBy: { sequence: "desc" },
    select: { sequence: true, event: { select: { at: true } } },
  });
  if (!newest) return null;
  const event = await db.auditEvent.findFirst({
    where: {
      seal: null,
      sequence: { lt: newest.sequence },
      OR: [
        { sequence: { lte: newest.sequence - BigInt(lateEntries) } },
        { at: { lt: new Date((newest.event?.at.getTime() ?? 0) - lateBy) } },
      ],
    },
    orderBy: { sequence: "asc" },
    select: { sequence: true },
  });
  return event && { reason: "inserted", position: null, sequence: event.sequence.toString() };
}

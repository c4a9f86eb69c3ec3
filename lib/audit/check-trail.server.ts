import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayReadHouseAudit } from "@/lib/access/policies";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { brokenSchema } from "./seal";
import { sealEvents } from "./seal-events.server";
import type { TrailCheck } from "./trail";
import { type ChainReport, type NotedHead, verifyChain } from "./verify-chain.server";

/** Seals what waits, walks the chain and keeps what it found, for the sign on the trail's page. */
export async function checkTrail(checkedBy: string | null = null, noted?: NotedHead): Promise<ChainReport> {
  await sealEvents();
  const report = await verifyChain(noted);
  const { sealed, head, unsealed, late, broken } = report;
  await db.auditCheck.create({ data: { sealed, head, unsealed, late, checkedBy, ...(broken && { broken }) } });
  return report;
}

/** The same, for an administrator at the desk. Refuses: forbidden. */
export async function checkTrailNow(actor: Actor): Promise<Result<undefined, "forbidden">> {
  if (!mayReadHouseAudit(actor)) return refuse("forbidden");
  await checkTrail(actor.userId);
  return accept();
}

/** What the last walk along the chain found; null before the first. Refuses: forbidden. */
export async function readTrailCheck(actor: Actor): Promise<Result<TrailCheck | null, "forbidden">> {
  if (!mayReadHouseAudit(actor)) return refuse("forbidden");
  const row = await db.auditCheck.findFirst({ orderBy: { at: "desc" } });
  if (!row) return accept(null);
  const { at, head, unsealed, late } = row;
  const broken = row.broken === null ? null : brokenSchema.parse(row.broken);
  return accept({ at, sealed: Number(row.sealed), head, unsealed, late, broken });
}

import "server-only";
import { setTimeout as pauseFor } from "node:timers/promises";
import type { Id } from "@/lib/kernel/ids";
import { db, inTransaction } from "@/lib/platform/db.server";
import { env } from "@/lib/platform/env.server";
import { enqueue } from "@/lib/platform/jobs.server";
import { log } from "@/lib/platform/log.server";
import type { Web } from "../reading/read-web-source.server";
import { keepCopy } from "./copies.server";
import { holdHost, leaveHost, mayLook, robotName } from "./hosts.server";
import { afterLook, type Finding } from "./link-state";
import { lookAtLink } from "./look-at-link.server";

export type CheckLinks = {
  /** At most so many in one go; the next moment of the schedule takes the next ones. */
  readonly most?: number;
  /** Milliseconds after which no further one is begun. */
  readonly within?: number;
  /** Milliseconds that a host rests between two looks, unless it wants more. */
  readonly pause?: number;
  readonly publicationId?: Id | undefined;
  /** For tests. */
  readonly web?: Web;
};

export type CheckedLinks = { readonly looked: number; readonly dead: number; readonly copies: number };

/** A copy is taken with the first look and then not oftener than so. */
const copyAge = 90 * 24 * 60 * 60 * 1000;
/** A host that asks for more is looked at that much later, but not never. */
const longestDelay = 10 * 60;

/**
 * Looks at the links that are due, one at a time, and never at one host twice at once or without a rest, in however many processes this
 * runs. What is alive is looked at again in a month; what is not, sooner, until it is called dead (link-state.ts).
 */
export async function checkLinks({
  most = 30,
  within = 60_000,
  pause = 5_000,
  publicationId,
  web,
}: CheckLinks = {}): Promise<CheckedLinks> {
  const began = Date.now();
  const done = { looked: 0, dead: 0, copies: 0 };
  while (done.looked < most && Date.now() - began < within) {
    const source = await takeNext(publicationId);
    if (!source) break;
    const outcome = await lookAndRecord(source, { pause, web }).catch((error: unknown) => {
      // One page that breaks the reading of it must not stand before all others for ever.
      log("warn", "links.failed", { sourceId: source.id, message: String(error) });
      return record(source, { kind: "failed", status: null, problem: "unreadable" });
    });
    done.looked += 1;
    done.dead += outcome.isDead ? 1 : 0;
    done.copies += outcome.hasCopy ? 1 : 0;
  }
  return done;
}

type Due = { readonly id: Id; readonly url: string; readonly host: string; readonly linkFailures: number };

/** The source that has been due longest and whose host is free; its host is ours for a while. */
async function takeNext(publicationId: Id | undefined): Promise<Due | null> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const now = new Date();
    const [due] = await db.$queryRaw<Due[]>`
      SELECT s."id"::text, s."url", s."host", s."linkFailures" FROM "Source" s
      LEFT JOIN "LinkHost" h ON h."host" = s."host"
      WHERE s."linkNextAt" <= ${now} AND s."url" IS NOT NULL AND s."host" IS NOT NULL
        AND (${publicationId ?? null}::uuid IS NULL OR s."publicationId" = ${publicationId ?? null}::uuid)
        AND (h."busyUntil" IS NULL OR h."busyUntil" <= ${now})
      ORDER BY s."linkNextAt" LIMIT 1`;
    if (!due) return null;
    if (await holdHost(due.host, now)) return due;
    await pauseFor(5 + Math.random() * 20); // another process was first: it will be at another source next time
  }
  return null;
}

type Manner = { readonly pause: number; readonly web: Web | undefined };

async function lookAndRecord(source: Due, { pause, web }: Manner) {
  let rest = pause;
  try {
    const now = new Date();
    const agent = `Mozilla/5.0 (compatible; ${robotName}/1.0; +${env().PUBLIC_URL})`;
    const permission = await mayLook(source.url, { agent, now, web });
    if (permission) rest = Math.max(pause, Math.min(permission.delay, longestDelay) * 1000);
    if (!permission) return await record(source, { kind: "failed", status: null, problem: "unreachable" });
    if (!permission.allowed) return await record(source, { kind: "closed", status: null });
    if (permission.delay > 0 && permission.delay <= 10) await pauseFor(permission.delay * 1000);
    const look = await lookAtLink(source.url, { wantsCopy: await wantsCopy(source.id, now), agent, web });
    if (look.copy) await keepCopy(source.id, look.copy, { url: look.copy.url, now });
    return { ...(await record(source, look.finding)), hasCopy: look.copy !== null };
  } finally {
    await leaveHost(source.host, rest);
  }
}

async function wantsCopy(sourceId: Id, now: Date): Promise<boolean> {
  const newest = await db.sourceCopy.findFirst({
    where: { sourceId },
    orderBy: { takenAt: "desc" },
    select: { takenAt: true },
  });
  return !newest || newest.takenAt.getTime() < now.getTime() - copyAge;
}

/** Writes down what was found, unless the address was changed meanwhile. Readers and the list's order do not see it as a change. */
async function record({ id, url, linkFailures }: Due, finding: Finding) {
  if (isSilence(finding) && !(await hasWayOut())) return postpone(id);
  const after = afterLook(finding, { failures: linkFailures, now: new Date(), spread: Math.random() });
  const { updatedAt } = await db.source.findUniqueOrThrow({ where: { id }, select: { updatedAt: true } });
  const isDead = "linkState" in after && after.linkState === "dead";
  await inTransaction(async (tx) => {
    const before = await tx.source.findUnique({ where: { id }, select: { linkState: true } });
    const { count } = await tx.source.updateMany({ where: { id, url }, data: { ...after, updatedAt } });
    if (isDead && count > 0 && before?.linkState !== "dead") await enqueue(tx, "source.died", { sourceId: id });
  });
  return { isDead, hasCopy: false };
}

function isSilence(finding: Finding): boolean {
  return finding.kind === "failed" && ["unreachable", "timeout"].includes(finding.problem ?? "");
}

const day = 24 * 60 * 60 * 1000;

/** Whether any page answered anything lately. In a house without a way out to the web, silence says nothing of the pages. */
async function hasWayOut(): Promise<boolean> {
  const lately = { gt: new Date(Date.now() - day) };
  const answered = await db.source.findFirst({
    where: { linkCheckedAt: lately, linkStatus: { not: null } },
    select: { id: true },
  });
  return answered !== null;
}

async function postpone(id: Id) {
  await db.$executeRaw`UPDATE "Source" SET "linkNextAt" = ${new Date(Date.now() + day)} WHERE "id" = ${id}::uuid`;
  return { isDead: false, hasCopy: false };
}

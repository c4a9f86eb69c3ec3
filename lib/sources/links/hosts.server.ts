import "server-only";
import robotsParser from "robots-parser";
import { db } from "@/lib/platform/db.server";
import { fetchPage } from "@/lib/platform/fetching/fetch-page.server";
import type { Web } from "../reading/read-web-source.server";

/** Seconds that a host is held for one look (two requests of ten seconds, and its robots.txt); a killed process lets go after that. */
const holdFor = 45;
const robotsHoldFor = 24 * 60 * 60 * 1000;
const mostRobots = 200_000;

/** Takes a host for one look, unless somebody else has it or has just left it. */
export async function holdHost(host: string, now: Date): Promise<boolean> {
  const until = new Date(now.getTime() + holdFor * 1000);
  const rows = await db.$queryRaw<unknown[]>`
    INSERT INTO "LinkHost" ("host", "busyUntil") VALUES (${host}, ${until})
    ON CONFLICT ("host") DO UPDATE SET "busyUntil" = ${until} WHERE "LinkHost"."busyUntil" <= ${now}
    RETURNING 1`;
  return rows.length === 1;
}

/** Lets the host rest: nobody asks it anything for so many milliseconds. */
export async function leaveHost(host: string, pause: number): Promise<void> {
  await db.linkHost.update({ where: { host }, data: { busyUntil: new Date(Date.now() + pause) } });
}

export type Permission = {
  readonly allowed: boolean /** Seconds that the host wants between two requests. */;
  readonly delay: number;
};

/**
 * Whether the host's robots.txt (RFC 9309, read once a day) lets us look at the page. None, or one that is refused with 4xx: yes. One
 * that cannot be had because the server is in trouble: null, for nothing is known, and the page itself would not be had either.
 */
export async function mayLook(
  url: string,
  { agent, now, web = {} }: { agent: string; now: Date; web?: Web | undefined },
): Promise<Permission | null> {
  const { host, origin } = new URL(url);
  const known = await db.linkHost.findUnique({ where: { host }, select: { robots: true, robotsAt: true } });
  const isFresh = known?.robotsAt && known.robotsAt.getTime() > now.getTime() - robotsHoldFor;
  const text = isFresh ? (known.robots ?? "") : await readRobots(origin, agent, web);
  if (text === null) return null;
  if (!isFresh) await db.linkHost.updateMany({ where: { host }, data: { robots: text, robotsAt: now } });
  const robots = robotsParser(`${origin}/robots.txt`, text);
  return { allowed: robots.isAllowed(url, robotName) !== false, delay: robots.getCrawlDelay(robotName) ?? 0 };
}

/** As robots.txt knows us. */
export const robotName = "ImprimaturLinkCheck";

async function readRobots(origin: string, agent: string, { guard }: Web): Promise<string | null> {
  const question = {
    url: `${origin}/robots.txt`,
    headers: { "user-agent": agent },
    mostBytes: mostRobots,
    milliseconds: 8_000,
  };
  const answer = await fetchPage(question, guard);
  if (!answer.ok) return answer.error.code === "unreachable" || answer.error.code === "timeout" ? null : "";
  const { status, body } = answer.value;
  if (status >= 500) return null;
  return status >= 200 && status < 300 ? body.toString("utf8").replaceAll("\u0000", "") : "";
}

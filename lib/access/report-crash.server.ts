import "server-only";
import { z } from "zod";
import { countAttempt } from "@/lib/access/attempts.server";
import type { Client } from "@/lib/access/client";
import { accept, type Result } from "@/lib/kernel/result";
import { logCrash } from "@/lib/platform/log.server";

/** What a browser tells of a page that broke in it. Each text is cut by whoever sends it. */
export const crashReportSchema = z.object({
  name: z.string().max(100),
  message: z.string().max(2_000),
  stack: z.string().max(10_000).optional(),
  /** Where it stood, without its query. */
  path: z.string().startsWith("/").max(500),
});
export type CrashReport = z.infer<typeof crashReportSchema>;

/**
 * Writes into the log what broke in somebody's browser, and answers the number under which it stands there. Open to everybody,
 * readers too; at most 20 an hour from one address (`tooMany`), since a log is not for strangers to fill. A database that is away
 * does not silence it.
 */
export async function reportCrash(
  { name, message, stack, path }: CrashReport,
  { address }: Client,
): Promise<Result<{ reference: string }, "tooMany">> {
  const door = { door: "crash.address", of: address, limit: { most: 20, seconds: 60 * 60 } };
  const counted = await countAttempt([door]).catch(() => accept());
  if (!counted.ok) return counted;
  const error = Object.assign(new Error(message), { name, stack });
  return accept({ reference: logCrash(error, { where: "browser", path }) });
}

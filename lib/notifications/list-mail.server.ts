import "server-only";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayReadMail } from "@/lib/access/policies";
import { type Id, idSchema } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { dataFolder } from "@/lib/platform/data-folder.server";
import { db } from "@/lib/platform/db.server";
import { env } from "@/lib/platform/env.server";
import { taskPayloads } from "@/lib/platform/tasks";
import type { FailedJob, MailLine, MailPage } from "./mail-line";

export const listMailSchema = z.object({ before: idSchema.optional().catch(undefined) });

const pageSize = 30;
/** Failed jobs that are shown; somebody has to look at the first of them before more is of use. */
const mostFailed = 50;

/**
 * Mails of the outbox, newest first, and jobs that were given up. What a mail says is shown only where mails are written to files: there an
 * administrator has to hand them on, and can read the files anyway. Refuses: forbidden.
 */
export async function listMail(
  actor: Actor,
  { before }: z.infer<typeof listMailSchema>,
): Promise<Result<MailPage, "forbidden">> {
  if (!mayReadMail(actor)) return refuse("forbidden");
  const [rows, failed] = await Promise.all([
    db.outbox.findMany({
      where: { task: "mail.send", ...(before && { id: { lt: before } }) },
      orderBy: { id: "desc" },
      take: pageSize + 1,
    }),
    readFailed(),
  ]);
  const areFiles = !env().SMTP_URL;
  const mails = rows.slice(0, pageSize).map((row) => mailLine(row, areFiles));
  return accept({ mails, failed, areFiles, next: rows.length > pageSize ? (mails.at(-1)?.id ?? null) : null });
}

type Row = {
  id: string;
  payload: unknown;
  createdAt: Date;
  doneAt: Date | null;
  failedAt: Date | null;
  attempts: number;
  lastError: string | null;
};

function mailLine({ id, payload, createdAt, doneAt, failedAt, attempts, lastError }: Row, areFiles: boolean): MailLine {
  const mail = taskPayloads["mail.send"].safeParse(payload).data;
  const done = areFiles ? ("written" as const) : ("sent" as const);
  const state = doneAt ? done : failedAt ? "failed" : attempts > 0 && lastError ? "retrying" : "waiting";
  const text = areFiles ? (mail?.text ?? null) : null;
  return {
    id,
    to: mail?.to ?? "",
    subject: mail?.subject ?? "",
    createdAt,
    state,
    problem: doneAt ? null : lastError,
    text,
  };
}

async function readFailed(): Promise<FailedJob[]> {
  const rows = await db.outbox.findMany({
    where: { failedAt: { not: null } },
    orderBy: { failedAt: "desc" },
    take: mostFailed,
    select: { id: true, task: true, failedAt: true, attempts: true, lastError: true },
  });
  return rows.map(({ failedAt, ...row }) => ({ ...row, failedAt: failedAt ?? new Date(0) }));
}

/** The .eml file of a mail. Refuses: forbidden, notFound (there is none: it was sent by SMTP, or waits). */
export async function readMailFile(actor: Actor, id: Id): Promise<Result<Buffer, "forbidden" | "notFound">> {
  if (!mayReadMail(actor)) return refuse("forbidden");
  const row = await db.outbox.findFirst({ where: { id, task: "mail.send" }, select: { id: true, key: true } });
  if (!row) return refuse("notFound");
  const name = createHash("sha256")
    .update(row.key ?? row.id)
    .digest("hex")
    .slice(0, 32);
  const file = await readFile(join(dataFolder("outbox"), `${name}.eml`)).catch(() => null);
  return file ? accept(file) : refuse("notFound");
}

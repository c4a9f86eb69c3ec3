import "server-only";
import { createHash } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { z } from "zod";
import { dataFolder } from "./data-folder.server";
import { env } from "./env.server";
import { FailedForGood } from "./failed-for-good";
import type { TaskContext, TaskPayload } from "./tasks";

type Mail = TaskPayload<"mail.send">;

/**
 * Sends a message through SMTP_URL, or, without it, writes it to DATA_DIR/outbox as an .eml file that any mail program opens.
 * Called by the outbox (`enqueue(tx, "mail.send", …)`), never from a transaction. The key makes the Message-ID, so that a mail
 * server or a reader recognises the rare second copy: the process died after the server took it and before we wrote that down.
 * A file is written once.
 */
export async function deliverMail({ unsubscribe, ...mail }: Mail, { key }: TaskContext): Promise<void> {
  const name = createHash("sha256").update(key).digest("hex").slice(0, 32);
  const host = new URL(env().PUBLIC_URL).hostname;
  const message = {
    ...mail,
    from: env().MAIL_FROM,
    messageId: `<${name}@${host}>`,
    disableFileAccess: true,
    disableUrlAccess: true,
    // Programs that answer for somebody who is away leave such letters alone (RFC 3834).
    headers: { "Auto-Submitted": "auto-generated", ...(unsubscribe && unsubscribeHeaders(unsubscribe)) },
  };
  const { SMTP_URL } = env();
  if (!SMTP_URL) return writeMessage(name, message);
  const transport = createTransport(SMTP_URL, { connectionTimeout: 10_000, socketTimeout: 30_000 });
  try {
    await transport.sendMail(message);
  } catch (error) {
    throw isRefusedForGood(error) ? new FailedForGood(String(error)) : error;
  } finally {
    transport.close();
  }
}

/** A press on the mail program's own button sends a POST there (RFC 8058). */
function unsubscribeHeaders(address: string): Record<string, string> {
  return { "List-Unsubscribe": `<${address}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}

/** The server took the conversation and said no for good (RFC 5321, 4.2.1: 5yz) to the recipient or the message; a sender that is refused is a setting that can be mended. */
function isRefusedForGood(error: unknown): boolean {
  const said = z.object({ responseCode: z.int(), command: z.string() }).safeParse(error);
  if (!said.success || said.data.responseCode < 500) return false;
  return ["RCPT TO", "DATA"].includes(said.data.command);
}

/** The name comes from the key, so doing it again writes the same file; written aside and renamed, so nobody reads half of it. */
export async function writeMessage(name: string, message: object): Promise<void> {
  const folder = dataFolder("outbox");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { message: bytes } = await createTransport({ streamTransport: true, buffer: true }).sendMail(message);
  const aside = join(folder, `.${name}.new`);
  await writeFile(aside, bytes as Buffer, { mode: 0o600 });
  await rename(aside, join(folder, `${name}.eml`));
}

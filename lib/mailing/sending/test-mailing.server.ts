import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { countAttempt } from "@/lib/access/attempts.server";
import { mayReadIssue } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import { newId } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db, inTransaction } from "@/lib/platform/db.server";
import { env } from "@/lib/platform/env.server";
import { enqueue } from "@/lib/platform/jobs.server";
import { openPost } from "@/lib/platform/post.server";
import type { TaskContext, TaskPayload } from "@/lib/platform/tasks";
import type { WordingOf } from "@/lib/publishing/read-form.server";
import { mailForNobody, readMailSourceOfIssue } from "@/lib/publishing/read-mail-edition.server";
import { mailOptions, senderAddress } from "./compose-mail.server";
import type { mailingIssueSchema } from "./mailing";

const limit = { most: 20, seconds: 60 * 60 };

/** Sends an issue's mail to whoever asks, as it is now. Refuses: notFound, empty (there is nothing in the issue yet), tooMany. */
export async function testMailing(
  actor: Actor,
  { issueId }: z.infer<typeof mailingIssueSchema>,
): Promise<Result<undefined, "notFound" | "tooMany">> {
  const issue = await db.issue.findUnique({ where: { id: issueId }, select: { publicationId: true } });
  if (!issue || !mayReadIssue(actor, issue)) return refuse("notFound");
  const counted = await countAttempt([{ door: "mailing.test", of: actor.userId, limit }]);
  if (!counted.ok) return counted;
  await inTransaction(async (tx) => {
    await enqueue(tx, "mailing.test", { issueId, userId: actor.userId }, { key: `mailing.test:${newId()}` });
    const subject = { type: "issue", id: issueId };
    await record(tx, { kind: "issue.mailTested", actor, publicationId: issue.publicationId, subject });
  });
  return accept();
}

/** The mail itself, which leads nowhere that ends anybody's subscription. @throws what keeps it from being sent: the outbox tries again */
export async function sendTest(
  { issueId, userId }: TaskPayload<"mailing.test">,
  { key }: TaskContext,
  { wordingOf }: { wordingOf: WordingOf },
): Promise<void> {
  const [person, source] = await Promise.all([
    db.user.findUnique({ where: { id: userId, deactivatedAt: null }, select: { email: true } }),
    readMailSourceOfIssue(issueId, wordingOf),
  ]);
  if (!person || !source) return;
  const mail = mailForNobody(source);
  const subject = source.words("mail-edition.test", { subject: mail.subject });
  const name = key.replace(/\W/g, "-");
  const { SMTP_URL, PUBLIC_URL } = env();
  const post = openPost(SMTP_URL);
  try {
    const posted = await post.send({
      ...{ name, to: person.email, returnPath: senderAddress() },
      options: {
        ...mailOptions({ ...mail, subject, publication: source.view.publication.title }),
        messageId: `<${name}@${new URL(PUBLIC_URL).hostname}>`,
      },
    });
    if (posted.is === "answered") throw new Error(posted.response);
    if (posted.is !== "taken") throw posted.error;
  } finally {
    post.close();
  }
}

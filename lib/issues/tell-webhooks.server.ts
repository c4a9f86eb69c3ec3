import "server-only";
import type { Id } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";
import { env } from "@/lib/platform/env.server";
import { queueWebhooks } from "@/lib/webhooks/queue-webhooks.server";
import type { WebhookEvent } from "@/lib/webhooks/webhook";

type Told = {
  publicationId: Id;
  issueId: Id;
  event: WebhookEvent;
  /** Names the happening. */
  key: string;
  more?: Readonly<Record<string, string | number | null>>;
};

/** Has other systems told of what happened to an issue: which one it is, and where readers find it. */
export async function tellWebhooks(tx: Tx, { publicationId, issueId, event, key, more = {} }: Told): Promise<void> {
  await queueWebhooks(tx, {
    publicationId,
    event,
    key,
    data: async () => ({ ...(await issueFacts(tx, issueId)), ...more }),
  });
}

async function issueFacts(tx: Tx, issueId: Id) {
  const { number, slug, publication } = await tx.issue.findUniqueOrThrow({
    where: { id: issueId },
    select: { number: true, slug: true, publication: { select: { slug: true } } },
  });
  const url = `${env().PUBLIC_URL}/${[publication.slug, slug].map(encodeURIComponent).join("/")}`;
  return { publication: publication.slug, issue: slug, number, url };
}

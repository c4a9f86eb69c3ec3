import { z } from "zod";
import { idSchema } from "@/lib/kernel/ids";
import { lineSchema } from "@/lib/kernel/text";

/** What other systems can be told of. Documented in docs/reference/webhooks.md; one is never renamed. */
export const webhookEvents = [
  "edition.published",
  "edition.rolledBack",
  "issue.scheduled",
  "issue.unscheduled",
  "issue.withdrawn",
  "article.retracted",
] as const;
export type WebhookEvent = (typeof webhookEvents)[number];
/** `test`: sent by hand to see whether the other side listens. */
export type SentEvent = WebhookEvent | "test";

const urlSchema = z
  .url({ protocol: /^https?$/, error: "webAddress" })
  .max(500)
  .refine((url) => !URL.canParse(url) || (new URL(url).username === "" && new URL(url).password === ""), {
    error: "webAddress",
  });

export const webhookSchema = z.strictObject({
  name: lineSchema(80).min(1),
  url: urlSchema,
  events: z.array(z.enum(webhookEvents)).min(1).max(webhookEvents.length),
});
export type WebhookFields = z.infer<typeof webhookSchema>;

export const createWebhookSchema = webhookSchema.extend({ publicationId: idSchema });
export const changeWebhookSchema = webhookSchema.extend({ webhookId: idSchema });
export const webhookIdSchema = z.strictObject({ webhookId: idSchema });
export const switchWebhookSchema = z.strictObject({ webhookId: idSchema, active: z.boolean() });
export const replayDeliverySchema = z.strictObject({ webhookId: idSchema, deliveryId: idSchema });

/** A webhook as its page and its list show it. The secret is shown once, when it is made. */
export type WebhookLine = WebhookFields & {
  readonly id: string;
  readonly publicationId: string;
  readonly createdAt: string;
  readonly state: "active" | "failing" | "stopped";
  readonly failingSince: string | null;
  readonly deactivatedAt: string | null;
  /** Until when the secret before signs as well. */
  readonly formerUntil: string | null;
  readonly waiting: number;
};

export type DeliveryLine = {
  readonly id: string;
  readonly event: string;
  readonly state: "waiting" | "delivered" | "failed";
  readonly attempts: number;
  readonly lastStatus: number | null;
  readonly lastProblem: string | null;
  readonly lastTriedAt: string | null;
  readonly milliseconds: number | null;
  readonly createdAt: string;
  readonly body: string;
  readonly isReplay: boolean;
};

"use server";

import { guardAction } from "@/app/(studio)/guard-action";
import { thenRefresh } from "@/app/(studio)/then-refresh";
import { changeWebhook } from "@/lib/webhooks/change-webhook.server";
import { createWebhook } from "@/lib/webhooks/create-webhook.server";
import { removeWebhook } from "@/lib/webhooks/remove-webhook.server";
import { replayDelivery } from "@/lib/webhooks/replay-delivery.server";
import { rotateWebhookSecret } from "@/lib/webhooks/rotate-webhook-secret.server";
import { switchWebhook } from "@/lib/webhooks/switch-webhook.server";
import { testWebhook } from "@/lib/webhooks/test-webhook.server";
import {
  changeWebhookSchema,
  createWebhookSchema,
  replayDeliverySchema,
  switchWebhookSchema,
  webhookIdSchema,
} from "@/lib/webhooks/webhook";

export const createWebhookAction = guardAction(createWebhookSchema, (actor, input) =>
  thenRefresh(createWebhook(actor, input)),
);
export const changeWebhookAction = guardAction(changeWebhookSchema, (actor, input) =>
  thenRefresh(changeWebhook(actor, input)),
);
export const switchWebhookAction = guardAction(switchWebhookSchema, (actor, input) =>
  thenRefresh(switchWebhook(actor, input)),
);
/** The page that it was pressed on is gone with it: whoever pressed goes on to the list. */
export const removeWebhookAction = guardAction(webhookIdSchema, removeWebhook);
export const rotateWebhookSecretAction = guardAction(webhookIdSchema, (actor, input) =>
  thenRefresh(rotateWebhookSecret(actor, input)),
);
export const testWebhookAction = guardAction(webhookIdSchema, (actor, input) => thenRefresh(testWebhook(actor, input)));
export const replayDeliveryAction = guardAction(replayDeliverySchema, (actor, input) =>
  thenRefresh(replayDelivery(actor, input)),
);

import type { ActionState } from "@/lib/access/action-state";

type Action<Value> = (input: unknown) => Promise<ActionState<Value>>;

/** All that can be done about webhooks, as a page hands it down. */
export type WebhookActions = {
  createWebhookAction: Action<{ webhookId: string; secret: string }>;
  changeWebhookAction: Action<{ webhookId: string }>;
  switchWebhookAction: Action<{ webhookId: string }>;
  removeWebhookAction: Action<{ webhookId: string }>;
  rotateWebhookSecretAction: Action<{ webhookId: string; secret: string }>;
  testWebhookAction: Action<{ deliveryId: string }>;
  replayDeliveryAction: Action<{ deliveryId: string }>;
};

"use server";

import { guardAction } from "@/app/(studio)/guard-action";
import { thenRefresh } from "@/app/(studio)/then-refresh";
import { changeMailSetting, changeMailSettingSchema } from "@/lib/mailing/subscribers/change-mail-setting.server";
import { deleteSubscriber } from "@/lib/mailing/subscribers/delete-subscriber.server";
import { importSubscribersSchema } from "@/lib/mailing/subscribers/import-plan";
import { importSubscribers } from "@/lib/mailing/subscribers/import-subscribers.server";
import { subscriberIdSchema } from "@/lib/mailing/subscribers/subscriber";

export const changeMailSettingAction = guardAction(changeMailSettingSchema, (actor, input) =>
  thenRefresh(changeMailSetting(actor, input)),
);
export const deleteSubscriberAction = guardAction(subscriberIdSchema, (actor, input) =>
  thenRefresh(deleteSubscriber(actor, input)),
);
export const importSubscribersAction = guardAction(importSubscribersSchema, importSubscribers);

"use server";

import { guardAction } from "@/app/(studio)/guard-action";
import { thenRefresh } from "@/app/(studio)/then-refresh";
import { resendUnknown, resumeMailing, stopMailing } from "@/lib/mailing/sending/halt-mailing.server";
import { mailingIssueSchema } from "@/lib/mailing/sending/mailing";
import { startMailing } from "@/lib/mailing/sending/start-mailing.server";
import { testMailing } from "@/lib/mailing/sending/test-mailing.server";

export const testMailingAction = guardAction(mailingIssueSchema, testMailing);
export const startMailingAction = guardAction(mailingIssueSchema, (actor, input) =>
  thenRefresh(startMailing(actor, input)),
);
export const stopMailingAction = guardAction(mailingIssueSchema, (actor, input) =>
  thenRefresh(stopMailing(actor, input)),
);
export const resumeMailingAction = guardAction(mailingIssueSchema, (actor, input) =>
  thenRefresh(resumeMailing(actor, input)),
);
export const resendUnknownAction = guardAction(mailingIssueSchema, (actor, input) =>
  thenRefresh(resendUnknown(actor, input)),
);

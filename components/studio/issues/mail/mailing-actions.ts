import type { ActionState } from "@/lib/access/action-state";

export type Act = (input: unknown) => Promise<ActionState>;

/** What can be done about an issue's mailing. */
export type MailingActions = {
  startMailingAction: Act;
  stopMailingAction: Act;
  resumeMailingAction: Act;
  resendUnknownAction: Act;
};

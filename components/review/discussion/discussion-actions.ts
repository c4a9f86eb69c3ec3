import type { ActionState } from "@/lib/access/action-state";

type Act = (input: unknown) => Promise<ActionState<unknown>>;

/** The guarded actions of a discussion, as a page hands them to the browser. */
export type DiscussionActions = {
  readonly open: Act;
  readonly reply: Act;
  readonly resolve: Act;
  readonly reopen: Act;
  readonly markBlocking: Act;
};

export const unreachable = { ok: false, error: { code: "unreachable", facts: {} } } as const;

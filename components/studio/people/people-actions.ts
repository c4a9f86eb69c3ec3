import type { ActionState } from "@/lib/access/action-state";

type Act<Value = unknown> = (input: unknown, form?: FormData) => Promise<ActionState<Value>>;

/** The server actions behind the list, handed in because components know nothing of the app. */
export type PeopleActions = { setRoles: Act; setAdmin: Act; deactivatePerson: Act; reactivatePerson: Act };

export type PublicationChoice = { readonly id: string; readonly title: string };

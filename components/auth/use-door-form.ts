"use client";

import { useActionState } from "react";
import { type ActionFormState, type FormHooks, useActionForm } from "@/components/ui/use-action-form";
import type { ActionState } from "@/lib/access/action-state";

/** A server action that a browser can also call by itself, with what it answered last as the first argument. */
export type DoorAction = (input: unknown, form?: FormData) => Promise<ActionState>;

/**
 * A form before the desk: it works before its script has come, since a password must never end in an address. Then the browser
 * sends it itself, and the page that comes back says what was answered.
 */
export function useDoorForm(action: DoorAction, hooks?: FormHooks<unknown>) {
  const form = useActionForm(action, hooks);
  const [answered, send] = useActionState<ActionState | null, FormData>(action, null);
  const before = answered && !answered.ok && form.attempt === 0 ? answered.error : null;
  const state: ActionFormState = {
    ...form,
    refusal: form.refusal ?? before,
    fields: before ? (before.fields ?? {}) : form.fields,
  };
  return { form: state, send, isDone: answered?.ok === true };
}

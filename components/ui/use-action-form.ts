"use client";

/*
 * The form pattern of every screen.
 *
 *   const form = useActionForm(createArticle, { onDone: ({ id }) => router.push(`/studio/articles/${id}`) });
 *   return (
 *     <ActionForm form={form}>
 *       <TextField name="title" label={t("title")} />
 *       <SubmitButton>{t("create")}</SubmitButton>
 *     </ActionForm>
 *   );
 *
 * `createArticle` is a guarded server action (app/(studio)/guard-action.ts): it takes the form's data and answers an ActionState. What the hook promises:
 * - Nothing typed is lost: the form is sent by script and never reset, whether the answer is a refusal or the network is gone.
 * - One press is one call, however often it is pressed; Enter in the middle of a Hangul syllable sends nothing.
 * - A refusal is said where it belongs: beside each field named in `error.fields`, and above the form in a sentence. The
 *   first wrong field takes the focus, and its words go away when it is changed.
 */
import { unstable_rethrow } from "next/navigation";
import { type FormEvent, type RefObject, useRef, useState, useTransition } from "react";
import type { ActionState, FieldProblems } from "@/lib/access/action-state";
import type { Refusal } from "@/lib/kernel/result";

/** A server action for forms. Bind what is not typed (`publish.bind(null, issueId)`). */
export type FormAction<Value> = (data: FormData) => Promise<ActionState<Value>>;

export type FormHooks<Value> = {
  /** After it was accepted. A server action that redirects needs none. */
  onDone?: (value: Value, form: HTMLFormElement) => void;
  /** After it was refused, for a screen that does more than say so (a conflict, for instance). */
  onRefused?: (refusal: Refusal) => void;
};

export type ActionFormState = {
  formRef: RefObject<HTMLFormElement | null>;
  pending: boolean;
  /** Why the last attempt was refused; null while nothing is wrong. */
  refusal: Refusal | null;
  fields: FieldProblems;
  /** Rises with each answer, so that the same refusal twice is announced twice. */
  attempt: number;
  submit: (event: FormEvent<HTMLFormElement>) => void;
};

type Outcome = { refusal: Refusal | null; fields: FieldProblems; attempt: number };

export function useActionForm<Value>(action: FormAction<Value>, hooks: FormHooks<Value> = {}): ActionFormState {
  const formRef = useRef<HTMLFormElement>(null);
  const busy = useRef(false);
  const [pending, startTransition] = useTransition();
  const [outcome, setOutcome] = useState<Outcome>({ refusal: null, fields: {}, attempt: 0 });

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy.current) return;
    busy.current = true;
    const form = event.currentTarget;
    const data = new FormData(form, submitterOf(event));
    startTransition(async () => {
      const answer = await call(action, data).finally(() => {
        busy.current = false;
      });
      const refusal = answer.ok ? null : answer.error;
      const fields = answer.ok ? {} : (answer.error.fields ?? {});
      startTransition(() => setOutcome(({ attempt }) => ({ refusal, fields, attempt: attempt + 1 })));
      if (answer.ok) hooks.onDone?.(answer.value, form);
      else hooks.onRefused?.(answer.error);
    });
  };
  return { formRef, pending, submit, ...outcome };
}

async function call<Value>(action: FormAction<Value>, data: FormData): Promise<ActionState<Value>> {
  try {
    return await action(data);
  } catch (error) {
    unstable_rethrow(error);
    return { ok: false, error: { code: "unreachable", facts: {} } };
  }
}

function submitterOf(event: FormEvent<HTMLFormElement>): HTMLElement | null {
  return event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
}

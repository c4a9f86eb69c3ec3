"use client";

import { createContext, type FormEvent, type ReactNode, useContext, useEffect, useState } from "react";
import { Form } from "react-aria-components/Form";
import { Button, type ButtonProps } from "./button";
import { cx } from "./cx";
import { FormErrors } from "./form-errors";
import { useFieldSentence } from "./refusal-message";
import type { ActionFormState } from "./use-action-form";

const PendingContext = createContext(false);

type ActionFormProps = {
  form: ActionFormState;
  children: ReactNode;
  /** A group in the messages whose keys are refusal codes, where this screen says it better than errors.json ("people.refusals"). */
  own?: string;
  "aria-label"?: string;
  /** For a form that must work before its script has come: what the browser itself then sends it to. */
  action?: (data: FormData) => void;
  className?: string;
};

/** A form sent by `useActionForm`. Its summary of what is wrong stands above the fields. */
export function ActionForm({ form, children, own, className, ...rest }: ActionFormProps) {
  const sentence = useFieldSentence();
  const { formRef, refusal, attempt } = form;
  const errors = Object.entries(form.fields).map(([name, problem]) => [name, sentence(problem)] as const);

  const [changed, noteChange] = useChangedFields(attempt);
  const standing = errors.filter(([name]) => !changed.has(name));

  useEffect(() => {
    if (!refusal || !attempt) return;
    // What is wrong may stand in what is folded away.
    for (const wrong of formRef.current?.querySelectorAll("details:not([open]) [data-invalid]") ?? [])
      wrong.closest("details")?.setAttribute("open", "");
    firstWrong(formRef.current)?.focus();
  }, [refusal, attempt, formRef]);

  return (
    <Form
      {...rest}
      ref={formRef}
      onSubmit={form.submit}
      // pressed before the script has come: what was typed must not end in an address
      method={rest.action ? undefined : "post"}
      validationBehavior="aria"
      // a list is sent under `name[]` and refused under its name
      validationErrors={Object.fromEntries(
        standing.flatMap(([name, text]) => [name, `${name}[]`].map((key) => [key, text])),
      )}
      className={cx("flex flex-col gap-5", className)}
    >
      <div role="presentation" className="contents" onInput={noteChange}>
        <FormErrors refusal={refusal} errors={errors} own={own} />
        <PendingContext value={form.pending}>{children}</PendingContext>
      </div>
    </Form>
  );
}

const none: ReadonlySet<string> = new Set();

/**
 * The fields that were changed since the last answer: their refusals go away with the first letter. Left to the field, they
 * would go when it loses the focus, that is while the button is being pressed, and the button would move from under the pointer.
 */
function useChangedFields(attempt: number): [ReadonlySet<string>, (event: FormEvent) => void] {
  const [changed, setChanged] = useState<{ attempt: number; names: ReadonlySet<string> }>({ attempt, names: none });
  // As React's own event, together with the field's: a listener on the element would come first, and drawing the form anew before
  // the field has noted the letter would take that letter away.
  const note = ({ target }: FormEvent) => {
    const name = target instanceof Element ? (target.getAttribute("name") ?? "").replace(/\[\]$/, "") : "";
    setChanged((before) => {
      const names = before.attempt === attempt ? before.names : none;
      return name === "" || names.has(name) ? before : { attempt, names: new Set([...names, name]) };
    });
  };
  return [changed.attempt === attempt ? changed.names : none, note];
}

/** The form's one primary button; busy while the form is on its way. */
export function SubmitButton({ variant = "primary", className, ...rest }: Omit<ButtonProps, "type" | "pending">) {
  const pending = useContext(PendingContext);
  return <Button {...rest} type="submit" variant={variant} pending={pending} className={cx("self-start", className)} />;
}

function firstWrong(form: HTMLFormElement | null): HTMLElement | null {
  const fields = "[data-invalid] :is(input:not([type=hidden], [tabindex='-1']), textarea, button, [role=spinbutton])";
  return form?.querySelector<HTMLElement>(fields) ?? form?.querySelector<HTMLElement>("[data-form-errors]") ?? null;
}

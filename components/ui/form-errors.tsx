"use client";

import { CircleAlert } from "lucide-react";
import type { Refusal } from "@/lib/kernel/result";
import { Icon } from "./icon";
import { useRefusalSentence } from "./refusal-message";

type FormErrorsProps = {
  refusal: Refusal | null;
  /** By name, in the order of the schema. Those whose field stands in the form are said there and not here. */
  errors: readonly (readonly [name: string, sentence: string])[];
  own?: string;
};

/** What was wrong with a form, above its fields; announced, and able to take the focus when no field can. */
export function FormErrors({ refusal, errors, own }: FormErrorsProps) {
  const sentence = useRefusalSentence(own);
  if (!refusal) return null;
  const whole = errors.find(([name]) => name === "");
  return (
    <div
      role="alert"
      data-form-errors
      tabIndex={-1}
      className="flex gap-2.5 rounded-md border border-danger border-l-4 bg-raised px-3 py-2.5"
    >
      <Icon of={CircleAlert} className="mt-0.5 text-danger" />
      <p>{whole ? whole[1] : sentence(refusal)}</p>
    </div>
  );
}

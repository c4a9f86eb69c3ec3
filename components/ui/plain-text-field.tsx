"use client";

import { useId } from "react";
import { cx } from "./cx";
import { type FieldProps, fieldClass } from "./field-class";

type PlainTextFieldProps = Pick<FieldProps, "label" | "description" | "className"> & {
  value: string;
  maxLength: number;
  readOnly?: boolean;
  /** Why it was refused; stands under it. */
  problem?: string | undefined;
  onChange: (value: string) => void;
};

/** One line of text in the browser's own field: where a page must be there at once. In a form sent by `useActionForm`: TextField. */
export function PlainTextField({ label, description, className, problem, onChange, ...field }: PlainTextFieldProps) {
  const id = useId();
  const said = [description && `${id}-help`, problem && `${id}-problem`].filter(Boolean).join(" ");
  return (
    <div className={cx(fieldClass, className)}>
      <label htmlFor={id} className="font-bold text-sm">
        {label}
      </label>
      {description && (
        <span id={`${id}-help`} className="-mt-0.5 text-muted text-sm">
          {description}
        </span>
      )}
      <input
        {...field}
        id={id}
        type="text"
        aria-describedby={said || undefined}
        aria-invalid={problem ? true : undefined}
        data-invalid={problem ? true : undefined}
        onChange={(event) => onChange(event.target.value)}
        className="field px-3 py-1.5 pointer-coarse:min-h-11"
      />
      {problem && (
        <p id={`${id}-problem`} className="text-danger text-sm">
          {problem}
        </p>
      )}
    </div>
  );
}

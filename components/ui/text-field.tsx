"use client";

import type { ReactNode } from "react";
import { Input, type InputProps } from "react-aria-components/Input";
import { TextField as AriaTextField, type TextFieldProps as AriaProps } from "react-aria-components/TextField";
import { cx } from "./cx";
import { useTypedBefore } from "./use-typed-before";
import { type FieldProps, fieldClass } from "./field-class";
import { FieldFrame } from "./field-frame";

export type TextFieldProps = Omit<AriaProps, "className" | "children"> &
  FieldProps & {
    placeholder?: string;
    /** A word or a mark inside the field before what is typed ("@", a magnifying glass). */
    before?: ReactNode;
    /** Which keyboard a phone offers. */
    inputMode?: InputProps["inputMode"];
  };

/** One line of text. Its `name` is its key in the form's data and in the refusals that come back. */
export function TextField(props: TextFieldProps) {
  const { label, description, optional, hideLabel, placeholder, before, className, inputMode, ...rest } = props;
  const typed = useTypedBefore(rest.name);
  const start = typed === undefined || rest.value !== undefined ? {} : { defaultValue: typed };
  return (
    <AriaTextField {...rest} {...start} className={cx(fieldClass, className)}>
      <FieldFrame {...{ label, description, optional, hideLabel }}>
        <span className="relative flex items-center">
          {before && <span className="pointer-events-none absolute left-2.5 flex text-muted">{before}</span>}
          <Input
            placeholder={placeholder}
            inputMode={inputMode}
            className={cx("field px-3 py-1.5 pointer-coarse:min-h-11", before ? "pl-8" : undefined)}
          />
        </span>
      </FieldFrame>
    </AriaTextField>
  );
}

"use client";

import { TextArea as AriaTextArea } from "react-aria-components/TextArea";
import { TextField as AriaTextField, type TextFieldProps as AriaProps } from "react-aria-components/TextField";
import { cx } from "./cx";
import { useTypedBefore } from "./use-typed-before";
import { type FieldProps, fieldClass } from "./field-class";
import { FieldFrame } from "./field-frame";

export type TextAreaProps = Omit<AriaProps, "className" | "children"> &
  FieldProps & {
    placeholder?: string;
    /** Lines shown at first; it grows with what is typed. Default: 3. */
    rows?: number;
  };

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  const { label, description, optional, hideLabel, placeholder, rows = 3, className, ...rest } = props;
  const typed = useTypedBefore(rest.name);
  const start = typed === undefined || rest.value !== undefined ? {} : { defaultValue: typed };
  return (
    <AriaTextField {...rest} {...start} className={cx(fieldClass, className)}>
      <FieldFrame {...{ label, description, optional, hideLabel }}>
        <AriaTextArea
          rows={rows}
          placeholder={placeholder}
          className="field field-sizing-content max-h-96 resize-y px-3 py-2"
          style={{ minHeight: `${rows * 1.5 + 1.25}em` }}
        />
      </FieldFrame>
    </AriaTextField>
  );
}

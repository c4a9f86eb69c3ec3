"use client";

import { RadioGroup as AriaGroup, type RadioGroupProps as AriaProps, Radio } from "react-aria-components/RadioGroup";
import { cx } from "./cx";
import { type FieldProps, fieldClass } from "./field-class";
import { FieldFrame } from "./field-frame";
import type { Option } from "./options";

export type RadioGroupProps = Omit<AriaProps, "className" | "children"> & FieldProps & { options: readonly Option[] };

/** One of two to five, all of them seen at once. A `value` of "" is none: as a text, React Aria would take it for one, and no radio could be reached by Tab. */
export function RadioGroup(props: RadioGroupProps) {
  const { label, description, optional, hideLabel, options, className, value, ...rest } = props;
  return (
    <AriaGroup {...rest} value={value === "" ? null : value} className={cx(fieldClass, className)}>
      <FieldFrame {...{ label, description, optional, hideLabel }}>
        <div className="flex flex-col gap-0.5 group-data-[orientation=horizontal]/field:flex-row group-data-[orientation=horizontal]/field:flex-wrap group-data-[orientation=horizontal]/field:gap-x-5">
          {options.map((option) => (
            <RadioRow key={option.id} option={option} />
          ))}
        </div>
      </FieldFrame>
    </AriaGroup>
  );
}

function RadioRow({ option }: { option: Option }) {
  return (
    <Radio
      value={option.id}
      isDisabled={option.disabled}
      className="group flex items-start gap-2.5 py-1 pointer-coarse:py-2.5"
    >
      <span className="mt-0.5 grid size-4.5 shrink-0 place-items-center rounded-full border border-edge bg-raised group-data-focus-visible:outline-2 group-data-focus-visible:outline-focus group-data-focus-visible:outline-offset-2 group-data-hovered:border-ink group-data-invalid:border-danger group-data-selected:border-ink">
        <span className="size-2 rounded-full bg-ink opacity-0 group-data-selected:opacity-100" />
      </span>
      <span className="group-data-disabled:text-faint">
        {option.label}
        {option.description && <span className="block text-muted text-sm">{option.description}</span>}
      </span>
    </Radio>
  );
}

"use client";

import { Minus, Plus } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { Group } from "react-aria-components/Group";
import { Input } from "react-aria-components/Input";
import { NumberField as AriaNumberField, type NumberFieldProps as AriaProps } from "react-aria-components/NumberField";
import { cx } from "./cx";
import { type FieldProps, fieldClass } from "./field-class";
import { FieldFrame } from "./field-frame";
import { Icon } from "./icon";

export type NumberFieldProps = Omit<AriaProps, "className" | "children"> & FieldProps;

/** A number, with steps up and down. Numbers that are names (a telephone, a year that is not counted) are a TextField. */
export function NumberField({ label, description, optional, hideLabel, className, ...rest }: NumberFieldProps) {
  return (
    <AriaNumberField {...rest} className={cx(fieldClass, className)}>
      <FieldFrame {...{ label, description, optional, hideLabel }}>
        <Group className="field flex w-36 items-stretch">
          <Button slot="decrement" className={stepClass}>
            <Icon of={Minus} className="size-3.5" />
          </Button>
          <Input className="tabular w-0 min-w-0 flex-1 border-rule border-x bg-transparent px-2 py-1.5 text-right outline-none" />
          <Button slot="increment" className={stepClass}>
            <Icon of={Plus} className="size-3.5" />
          </Button>
        </Group>
      </FieldFrame>
    </AriaNumberField>
  );
}

const stepClass =
  "grid w-8 shrink-0 place-items-center text-muted hover:bg-sunken hover:text-ink data-disabled:text-rule pointer-coarse:w-11";

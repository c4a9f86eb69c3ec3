"use client";

import { ChevronsUpDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "react-aria-components/Button";
import { ComboBox as AriaComboBox, type ComboBoxProps as AriaProps } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { Popover } from "react-aria-components/Popover";
import { cx } from "./cx";
import { type FieldProps, fieldClass } from "./field-class";
import { FieldFrame } from "./field-frame";
import { Icon } from "./icon";
import { type Option, Options } from "./options";

export type ComboBoxProps = Omit<AriaProps<Option>, "className" | "children" | "items" | "defaultItems"> &
  FieldProps & {
    options: readonly Option[];
    placeholder?: string;
    /** The options come from a server that has filtered them by `inputValue` already: show all of them. */
    filteredElsewhere?: boolean;
  };

/** One of many, found by typing a part of its name. Sends the option's id (`formValue="text"` sends what was typed). */
export function ComboBox(props: ComboBoxProps) {
  const { label, description, optional, hideLabel, options, placeholder, filteredElsewhere, className, ...rest } =
    props;
  const t = useTranslations("common");
  const items = filteredElsewhere ? { items: options } : { defaultItems: options };
  return (
    <AriaComboBox menuTrigger="focus" {...rest} {...items} allowsEmptyCollection className={cx(fieldClass, className)}>
      <FieldFrame {...{ label, description, optional, hideLabel }}>
        <span className="relative flex items-center">
          <Input placeholder={placeholder} className="field py-1.5 pr-9 pl-3 pointer-coarse:min-h-11" />
          <Button className="absolute right-1 grid size-7 place-items-center rounded-sm text-muted hover:bg-sunken">
            <Icon of={ChevronsUpDown} />
          </Button>
        </span>
      </FieldFrame>
      <Popover className="floating min-w-(--trigger-width)" offset={4}>
        <Options empty={t("noMatches")} />
      </Popover>
    </AriaComboBox>
  );
}

"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "react-aria-components/Button";
import { ListBox } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Select as AriaSelect, type SelectProps as AriaProps, SelectValue } from "react-aria-components/Select";
import { cx } from "./cx";
import { type FieldProps, fieldClass } from "./field-class";
import { FieldFrame } from "./field-frame";
import { Icon } from "./icon";
import { type Option, OptionRow } from "./options";

export type SelectProps = Omit<AriaProps<Option>, "className" | "children"> &
  FieldProps & { options: readonly Option[] };

/** One of a few. For more than about a dozen use ComboBox, for two to four RadioGroup. */
export function Select(props: SelectProps) {
  const { label, description, optional, hideLabel, options, className, ...rest } = props;
  const t = useTranslations("common");
  return (
    <AriaSelect {...rest} className={cx(fieldClass, className)}>
      <FieldFrame {...{ label, description, optional, hideLabel }}>
        <Button className="field flex items-center gap-2 px-3 py-1.5 text-left pointer-coarse:min-h-11 group-data-invalid/field:border-danger">
          <SelectValue className="min-w-0 flex-1 truncate data-placeholder:text-faint">
            {({ selectedText, defaultChildren }) => selectedText || defaultChildren}
          </SelectValue>
          <Icon of={ChevronDown} className="text-muted" />
        </Button>
      </FieldFrame>
      <Popover className="floating min-w-(--trigger-width)" offset={4}>
        <ListBox
          items={options}
          className="max-h-80 overflow-y-auto p-1 outline-none"
          renderEmptyState={() => <p className="px-3 py-2 text-muted text-sm">{t("noMatches")}</p>}
        >
          {(option) => <OptionRow option={option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

"use client";

import { type CalendarDate, parseDate } from "@internationalized/date";
import { CalendarDays } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "react-aria-components/Button";
import { DateInput, DateSegment } from "react-aria-components/DateField";
import { DatePicker as AriaDatePicker, type DatePickerProps as AriaProps } from "react-aria-components/DatePicker";
import { Dialog } from "react-aria-components/Dialog";
import { Group } from "react-aria-components/Group";
import { Popover } from "react-aria-components/Popover";
import { CalendarSheet } from "./calendar-sheet";
import { cx } from "./cx";
import { type FieldProps, fieldClass } from "./field-class";
import { FieldFrame } from "./field-frame";
import { Icon } from "./icon";

export type DatePickerProps = Omit<
  AriaProps<CalendarDate>,
  "className" | "children" | "value" | "defaultValue" | "onChange" | "minValue" | "maxValue"
> &
  FieldProps & {
    /** ISO 8601 days ("2026-11-22"); null is no day. The form sends the same. */
    value?: string | null;
    defaultValue?: string | null;
    onChange?: (day: string | null) => void;
    minValue?: string;
    maxValue?: string;
  };

/** A day: typed part by part in the order of the language, or taken from a calendar. */
export function DatePicker(props: DatePickerProps) {
  const {
    label,
    description,
    optional,
    hideLabel,
    className,
    value,
    defaultValue,
    onChange,
    minValue,
    maxValue,
    ...rest
  } = props;
  return (
    <AriaDatePicker
      {...rest}
      {...(value === undefined ? {} : { value: day(value) })}
      defaultValue={day(defaultValue)}
      onChange={(chosen) => onChange?.(chosen?.toString() ?? null)}
      minValue={day(minValue) ?? undefined}
      maxValue={day(maxValue) ?? undefined}
      className={cx(fieldClass, className)}
    >
      <FieldFrame {...{ label, description, optional, hideLabel }}>
        <DateBox />
      </FieldFrame>
      <Popover className="floating overflow-y-auto" offset={4}>
        <Dialog className="p-3 outline-none">
          <CalendarSheet />
        </Dialog>
      </Popover>
    </AriaDatePicker>
  );
}

/** The typed parts and the button that opens the calendar. */
export function DateBox() {
  const t = useTranslations("common");
  return (
    <Group className="field flex w-full max-w-56 items-center pr-1 pl-3">
      <DateInput className="flex flex-1 items-center py-1.5 pointer-coarse:min-h-11">
        {(segment) => (
          <DateSegment
            segment={segment}
            className="tabular inline-grid min-h-6 min-w-6 items-center justify-items-end rounded-sm px-0.5 outline-none data-[type=literal]:min-w-0 data-[type=literal]:px-0 data-focused:bg-selection data-[type=literal]:text-muted data-placeholder:text-faint"
          />
        )}
      </DateInput>
      <Button
        aria-label={t("openCalendar")}
        className="grid size-7 shrink-0 place-items-center rounded-sm text-muted hover:bg-sunken hover:text-ink"
      >
        <Icon of={CalendarDays} />
      </Button>
    </Group>
  );
}

function day(iso: string | null | undefined): CalendarDate | null {
  return iso ? parseDate(iso.slice(0, 10)) : null;
}

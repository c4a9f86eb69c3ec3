"use client";

import { now, parseAbsolute, type ZonedDateTime } from "@internationalized/date";
import { useState } from "react";
import { DatePicker as AriaDatePicker, type DatePickerProps as AriaProps } from "react-aria-components/DatePicker";
import { Dialog } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { CalendarSheet } from "./calendar-sheet";
import { cx } from "./cx";
import { DateBox } from "./date-picker";
import { type FieldProps, fieldClass } from "./field-class";
import { FieldFrame } from "./field-frame";

export type DateTimePickerProps = Omit<
  AriaProps<ZonedDateTime>,
  "className" | "children" | "value" | "defaultValue" | "onChange" | "granularity" | "name"
> &
  FieldProps & {
    /** Its key in the form's data: sends an instant in UTC ("2026-11-22T01:00:00.000Z"), or nothing at all. */
    name?: string;
    /** An instant, ISO 8601. */
    defaultValue?: string | null;
    /** The zone in which it is shown and typed (IANA): the publication's, which may not be the reader's. */
    timeZone: string;
    onChange?: (instant: string | null) => void;
  };

/** A day and a minute in a named time zone. */
export function DateTimePicker(props: DateTimePickerProps) {
  const { label, description, optional, hideLabel, className, name, defaultValue, timeZone, onChange, ...rest } = props;
  const [chosen, setChosen] = useState(() => (defaultValue ? parseAbsolute(defaultValue, timeZone) : null));
  return (
    <AriaDatePicker
      {...rest}
      granularity="minute"
      hideTimeZone
      value={chosen}
      // Says that what is typed into an empty one is a moment in this zone: without it, it would be a day and a time of no place.
      placeholderValue={endOfWork(timeZone)}
      onChange={(next) => {
        setChosen(next);
        onChange?.(next?.toAbsoluteString() ?? null);
      }}
      className={cx(fieldClass, className)}
    >
      <FieldFrame {...{ label, description, optional, hideLabel }}>
        <DateBox />
      </FieldFrame>
      {name && <input type="hidden" name={name} value={chosen?.toAbsoluteString() ?? ""} />}
      <Popover className="floating overflow-y-auto" offset={4}>
        <Dialog className="p-3 outline-none">
          <CalendarSheet />
        </Dialog>
      </Popover>
    </AriaDatePicker>
  );
}

/** What the parts of an empty one begin with: today, when the day's work ends. */
function endOfWork(timeZone: string): ZonedDateTime {
  return now(timeZone).set({ hour: 18, minute: 0, second: 0, millisecond: 0 });
}

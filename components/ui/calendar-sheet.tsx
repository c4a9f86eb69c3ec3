"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "react-aria-components/Button";
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
} from "react-aria-components/Calendar";
import { Heading } from "react-aria-components/Heading";
import { Icon } from "./icon";

const turnClass =
  "grid size-8 place-items-center rounded-sm hover:bg-sunken data-disabled:text-rule pointer-coarse:size-11";

/** One month to choose a day from. Stands inside a date picker's popover. */
export function CalendarSheet() {
  const t = useTranslations("common");
  return (
    <Calendar>
      <header className="mb-2 flex items-center justify-between gap-2">
        <Button slot="previous" aria-label={t("previousMonth")} className={turnClass}>
          <Icon of={ChevronLeft} />
        </Button>
        <Heading className="font-bold" />
        <Button slot="next" aria-label={t("nextMonth")} className={turnClass}>
          <Icon of={ChevronRight} />
        </Button>
      </header>
      <CalendarGrid className="border-separate border-spacing-0.5">
        <CalendarGridHeader>
          {(name) => <CalendarHeaderCell className="pb-1 font-normal text-muted text-xs">{name}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>
          {(date) => (
            <CalendarCell
              date={date}
              className="tabular grid size-8 cursor-default place-items-center rounded-sm text-sm data-disabled:text-faint data-hovered:bg-sunken data-outside-month:hidden data-selected:bg-ink data-selected:text-paper data-today:font-bold data-today:underline data-unavailable:line-through pointer-coarse:size-11"
            />
          )}
        </CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}

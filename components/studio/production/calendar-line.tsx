"use client";

import { GripVertical } from "lucide-react";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useDrag } from "react-aria/useDrag";
import { Button as AriaButton } from "react-aria-components/Button";
import { CorrectionMark } from "@/components/ui/correction-mark";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { ArticleStateMark, IssueStateMark } from "@/components/ui/state-mark";
import type { CalendarEntry } from "@/lib/issues/calendar";
import type { Day } from "@/lib/kernel/dates";
import { MoveDialog } from "./move-dialog";
import { type DueEntry, keyOf, type Moving } from "./use-moving";

export const dragType = "application/x-deadline";

type Props = { day: Day; timeZone: string; put: Moving["put"] };

/** One line of a day: what is due, or which issue comes out. */
export function CalendarLine({ entry, ...rest }: Props & { entry: CalendarEntry }) {
  if (entry.of === "issue") return <IssueLine entry={entry} />;
  return entry.mayMove ? <Movable entry={entry} {...rest} /> : <DueLine entry={entry} timeZone={rest.timeZone} />;
}

/** The line is dragged by the mouse from anywhere; its handle begins a move by keys, and asks for the day when it is pressed. */
function Movable({ entry, day, timeZone, put }: Props & { entry: DueEntry }) {
  const t = useTranslations("production.calendar");
  const [asking, ask] = useState(false);
  const name = useNameOf(entry);
  const { dragProps, dragButtonProps, isDragging } = useDrag({
    hasDragButton: true,
    getAllowedDropOperations: () => ["move"],
    getItems: () => [{ [dragType]: keyOf(entry), "text/plain": name }],
  });
  return (
    <div {...dragProps} className={cx("group/line flex gap-0.5", isDragging && "opacity-50")}>
      <AriaButton
        {...dragButtonProps}
        onPress={(event) => {
          if (event.pointerType === "keyboard" || event.pointerType === "virtual") dragButtonProps.onPress?.(event);
          else ask(true);
        }}
        aria-label={t("move", { name })}
        className="-ml-1.5 grid size-5 shrink-0 cursor-grab place-items-center rounded-sm text-faint data-hovered:text-ink data-focus-visible:text-ink pointer-coarse:size-11"
      >
        <Icon of={GripVertical} />
      </AriaButton>
      <span className="min-w-0 pointer-coarse:pt-2.5">
        <DueLine entry={entry} timeZone={timeZone} />
      </span>
      {asking && <MoveDialog name={name} day={day} put={(to) => put(entry, name, to)} close={() => ask(false)} />}
    </div>
  );
}

function useNameOf(entry: DueEntry): string {
  const t = useTranslations("production.calendar");
  return entry.of === "slot" ? t("slot", { label: entry.label }) : entry.title || t("untitled");
}

function IssueLine({ entry }: { entry: Extract<CalendarEntry, { of: "issue" }> }) {
  const t = useTranslations("production.calendar");
  return (
    <Link href={`/studio/issues/${entry.id}`} className="no-underline hover:underline">
      <IssueStateMark state={entry.state} hideWord /> <strong>{t("issue", { number: entry.number })}</strong>
    </Link>
  );
}

function DueLine({ entry, timeZone }: { entry: DueEntry; timeZone: string }) {
  const format = useFormatter();
  const name = useNameOf(entry);
  const time = format.dateTime(new Date(entry.at), { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone });
  const clock = <span className="tabular text-muted text-xs">{time}</span>;
  if (entry.of === "slot")
    return (
      <Link
        href={`/studio/issues/${entry.issueId}#item-${entry.itemId}`}
        draggable={false}
        className="text-muted no-underline hover:underline"
      >
        {clock} {name}
        {entry.owner && ` · ${entry.owner}`}
      </Link>
    );
  return (
    <>
      <Link href={`/studio/articles/${entry.id}`} draggable={false} className="no-underline hover:underline">
        {clock} <ArticleStateMark state={entry.state} hideWord /> {name}
      </Link>
      {entry.isCorrection && <CorrectionMark />}
    </>
  );
}

"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { useRefusalSentence } from "@/components/ui/refusal-message";
import { notify } from "@/components/ui/toast";
import type { ActionState } from "@/lib/access/action-state";
import type { CalendarEntry } from "@/lib/issues/calendar";
import type { Day } from "@/lib/kernel/dates";

export type MoveDeadlineAction = (input: unknown) => Promise<ActionState<{ dueAt: string }>>;
/** An entry that has a deadline. */
export type DueEntry = Extract<CalendarEntry, { at: string }>;

export type Moving = {
  /** Where entries stand that are on their way, by their keys, until the page has come anew. */
  readonly underWay: ReadonlyMap<string, Day>;
  readonly put: (entry: DueEntry, name: string, day: Day) => void;
};

export function keyOf(entry: CalendarEntry): string {
  return entry.of === "slot" ? `slot ${entry.itemId}` : `${entry.of} ${entry.id}`;
}

/** Moves deadlines: shown at the new day at once, and at the old one again if it is refused, with the reason. */
export function useMoving(move: MoveDeadlineAction): Moving {
  const t = useTranslations("production.calendar");
  const format = useFormatter();
  const sentence = useRefusalSentence("production.calendar.refusals");
  const [underWay, setUnderWay] = useState<ReadonlyMap<string, Day>>(new Map());
  const [, start] = useTransition();
  const put = (entry: DueEntry, name: string, day: Day) => {
    const key = keyOf(entry);
    setUnderWay((before) => new Map(before).set(key, day));
    start(async () => {
      const answer = await move(inputOf(entry, day)).finally(() =>
        setUnderWay((before) => new Map([...before].filter(([other]) => other !== key))),
      );
      const said = format.dateTime(new Date(day), { month: "long", day: "numeric", timeZone: "UTC" });
      if (answer.ok) notify(t("moved", { name, day: said }));
      else notify(sentence(answer.error), { tone: "problem" });
    });
  };
  return { underWay, put };
}

function inputOf(entry: DueEntry, day: Day) {
  const { at: from, itemId } = entry;
  return itemId
    ? { of: "item", itemId, from, day }
    : { of: "article", articleId: entry.of === "article" ? entry.id : "", from, day };
}

"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { cx } from "@/components/ui/cx";
import type { SavingPhase } from "./connection/status";
import { useDesk, useSessionValue } from "./desk";

/** Saying "saving" for a blink of an eye would only make the corner flicker. */
const blink = 400;

/** The state of saving, in words with the time. It is read out when it changes, and `data-saving` names it for tests. */
export function SavingState() {
  const t = useTranslations("editor.saving");
  const format = useFormatter();
  const { phase: desk } = useDesk();
  const phase = useSessionValue<SavingPhase | "opening">(({ status }) => status.phase, "opening");
  // To the minute, as it is shown: not drawn anew with each key.
  const savedAt = useSessionValue(({ status }) => Math.floor((status.savedAt ?? 0) / 60_000) * 60_000, 0);
  const storageFails = useSessionValue(({ status }) => status.storageFails, false);
  const said = useSettled(phase);
  const time =
    savedAt > 0 ? format.dateTime(savedAt, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone }) : "";
  const words = () => {
    if (desk.kind === "closed") return t("closed");
    if (said === "opening") return t(desk.kind === "opening" && desk.waiting ? "waiting" : "opening");
    if (said === "saved") return time ? t("savedAt", { time }) : t("saved");
    if (said === "kept") return t(storageFails ? "notKept" : "kept");
    return t(said);
  };
  const troubled = said === "kept" || said === "disconnected" || said === "refused";
  return (
    <p
      data-saving={desk.kind === "closed" ? "closed" : phase}
      aria-live="polite"
      className={cx("tabular whitespace-nowrap text-sm", troubled ? "text-warning" : "text-muted")}
    >
      {words()}
    </p>
  );
}

/** The reader's own clock: when it was saved here, not where the server stands. */
const timeZone = typeof Intl === "undefined" ? "UTC" : Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The phase once it has lasted; a trouble at once. */
function useSettled<Phase extends string>(phase: Phase): Phase {
  const [settled, setSettled] = useState(phase);
  useEffect(() => {
    if (phase !== "saving") {
      setSettled(phase);
      return;
    }
    const timer = setTimeout(() => setSettled(phase), blink);
    return () => clearTimeout(timer);
  }, [phase]);
  return settled;
}

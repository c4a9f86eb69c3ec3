"use client";

import { Check, CircleAlert, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { Icon } from "./icon";

/** A short notice that goes away by itself. What must be read or answered belongs on the page or in a dialog. */
export type Notice = {
  id: number;
  text: string;
  tone: "done" | "problem";
  action?: { label: string; onPress: () => void };
};

const lifetime = 7000;
const longestQueue = 3;
let notices: readonly Notice[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

/** Shows a notice in the corner and reads it out. With an action ("Undo") it stays for twice as long. */
export function notify(text: string, more: Partial<Pick<Notice, "tone" | "action">> = {}): void {
  lastId += 1;
  const notice: Notice = { id: lastId, text, tone: "done", ...more };
  change([...notices, notice].slice(-longestQueue));
  setTimeout(() => dismiss(notice.id), notice.action ? lifetime * 2 : lifetime);
}

function dismiss(id: number) {
  change(notices.filter((notice) => notice.id !== id));
}

function change(next: readonly Notice[]) {
  notices = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const none: readonly Notice[] = [];

/** Where notices appear. Stands once in the shell. */
export function Toasts() {
  const t = useTranslations("common");
  const shown = useSyncExternalStore(
    subscribe,
    () => notices,
    () => none,
  );
  return (
    <section
      aria-label={t("notifications")}
      aria-live="polite"
      className="pointer-events-none fixed inset-x-4 max-sm:top-3 sm:bottom-4 z-60 flex flex-col items-center gap-2 sm:left-auto sm:items-end print:hidden"
    >
      {shown.map((notice) => (
        <div
          key={notice.id}
          className="pointer-events-auto flex max-w-md items-center gap-3 rounded-md bg-ink py-2 pr-2 pl-3.5 text-paper text-sm shadow-float"
        >
          <Icon of={notice.tone === "done" ? Check : CircleAlert} />
          <p>{notice.text}</p>
          {notice.action && <ActionButton notice={notice} label={notice.action.label} />}
          <button
            type="button"
            aria-label={t("dismiss")}
            onClick={() => dismiss(notice.id)}
            className="grid size-7 place-items-center rounded-sm hover:bg-paper/15"
          >
            <Icon of={X} className="size-3.5" />
          </button>
        </div>
      ))}
    </section>
  );
}

function ActionButton({ notice, label }: { notice: Notice; label: string }) {
  const act = () => {
    notice.action?.onPress();
    dismiss(notice.id);
  };
  return (
    <button
      type="button"
      onClick={act}
      className="rounded-sm px-2 py-1 font-bold underline underline-offset-2 hover:bg-paper/15"
    >
      {label}
    </button>
  );
}

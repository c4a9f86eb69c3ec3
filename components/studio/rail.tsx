"use client";

import { PanelRightClose, PanelRightOpen } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useId, useSyncExternalStore } from "react";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";

const key = "rail";
const listeners = new Set<() => void>();

/**
 * The work and, to its right, what is about the work (state, people, comments, history). The right column folds away and
 * stays so on this device; on a narrow screen it follows under the work.
 */
export function WithRail({ children, rail, className }: { children: ReactNode; rail: ReactNode; className?: string }) {
  const t = useTranslations("shell");
  const id = useId();
  const folded = useSyncExternalStore(subscribe, isFolded, () => false);
  return (
    <div className={cx("xl:flex xl:items-start", className)}>
      <div className="min-w-0 flex-1">{children}</div>
      <div
        data-rail=""
        className="flex flex-col border-rule max-xl:border-t xl:sticky xl:top-0 xl:max-h-dvh print:hidden"
      >
        <button
          type="button"
          aria-expanded={!folded}
          aria-controls={id}
          aria-label={folded ? t("unfoldRail") : t("foldRail")}
          title={folded ? t("unfoldRail") : t("foldRail")}
          onClick={() => fold(!folded)}
          className="m-2 hidden size-8 place-items-center self-end rounded-sm text-muted hover:bg-sunken hover:text-ink xl:grid"
        >
          <Icon of={folded ? PanelRightOpen : PanelRightClose} />
        </button>
        <aside
          id={id}
          aria-label={t("rail")}
          className={cx("overflow-y-auto px-5 py-6 xl:w-80 xl:border-rule xl:border-l xl:pt-0", folded && "xl:hidden")}
        >
          {rail}
        </aside>
      </div>
    </div>
  );
}

/** One subject in the right column: a small heading and what belongs to it. */
export function RailSection({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  return (
    <section className="border-rule border-t py-4 first:border-t-0 first:pt-0">
      <header className="mb-2 flex min-h-7 items-center justify-between gap-2">
        <h2 className="text-sm">{title}</h2>
        {action}
      </header>
      {children}
    </section>
  );
}

function isFolded(): boolean {
  return localStorage.getItem(key) === "folded";
}

function fold(folded: boolean) {
  localStorage.setItem(key, folded ? "folded" : "open");
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

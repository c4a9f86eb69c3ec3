"use client";

import { TextSelection } from "@tiptap/pm/state";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDeferredValue, useMemo, useSyncExternalStore } from "react";
import { Button } from "react-aria-components/Button";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { useDesk } from "../desk";
import type { ArticleSession } from "../session/article-session";
import { tableKeyOf } from "../views/record-key";
import { entryAt, type OutlineEntry, outlineOf } from "./outline";

/** The article at a glance: press an entry to go there. Follows the text as it is written. */
export default function OutlinePanel({ session }: { session: ArticleSession }) {
  const t = useTranslations("editor-tools.outline");
  const { tables, show } = useDesk();
  const state = useSyncExternalStore(session.subscribe, () => session.snapshot().state);
  const doc = useDeferredValue(state.doc);
  const entries = useMemo(
    () => outlineOf(doc, (node) => (node.attrs.tableId ? (tables.get(tableKeyOf(node.attrs))?.caption ?? "") : "")),
    [doc, tables],
  );
  const here = entryAt(entries, state.selection.from);
  return (
    <nav
      aria-label={t("label")}
      className="floating fixed bottom-12 left-3 z-30 flex max-h-[60dvh] w-72 max-w-[calc(100vw-1.5rem)] flex-col p-2 lg:left-[15rem] print:hidden"
    >
      <header className="flex items-center justify-between pl-2">
        <h2 className="text-sm">{t("label")}</h2>
        <Button
          aria-label={t("close")}
          onPress={() => show({ outline: false })}
          className="grid size-8 place-items-center rounded-sm text-muted data-hovered:bg-sunken"
        >
          <Icon of={X} />
        </Button>
      </header>
      <ol className="overflow-y-auto">
        {entries.map((entry, index) => (
          <li key={`${entry.position} ${entry.kind}`}>
            <button
              type="button"
              aria-current={index === here ? "location" : undefined}
              onClick={() => go(session, entry)}
              className={cx(
                "block w-full truncate rounded-sm px-2 py-1 text-left text-sm hover:bg-sunken pointer-coarse:min-h-11",
                entry.kind === "title" ? "font-bold" : "pl-4",
                (entry.kind === "box" || entry.kind === "shown") && "text-muted",
                index === here && "bg-sunken",
              )}
            >
              {named(entry, t(`untitled.${entry.kind}`))}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function named({ kind, number, text }: OutlineEntry, untitled: string): string {
  if (text.trim() === "") return untitled;
  if (kind === "subhead" && number > 0) return `${number}) ${text}`;
  return kind === "shown" ? `〈${text}〉` : text;
}

function go(session: ArticleSession, { position }: OutlineEntry): void {
  session.run((state, dispatch) => {
    if (position > state.doc.content.size) return false;
    dispatch?.(state.tr.setSelection(TextSelection.near(state.doc.resolve(position + 1))).scrollIntoView());
    return true;
  });
}

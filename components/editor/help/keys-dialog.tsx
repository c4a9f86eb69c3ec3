"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { useDesk } from "../desk";
import { type DeskKey, deskKeys } from "../desk-keys";
import { shownKeys } from "../key-names";
import { type ShortcutName, shortcuts } from "../shortcuts";
import { type SuggestionKey, suggestionKeys } from "../suggestions/suggestion-keys";
import { isMac } from "../toolbar/tool";

/** Keys of the text that are no command with a name of its own, as they are shown. */
const plainKeys = {
  help: "?",
  toolbar: "Alt-F10",
  slash: "/",
  link: "Mod-k",
  ruby: "Mod-Alt-r",
  gloss: "Mod-Alt-g",
  breakLine: "Shift-Enter",
  deeper: "Tab",
  outer: "Shift-Tab",
  leaveNote: "Esc",
} as const;
type PlainKey = keyof typeof plainKeys;

/** What is typed at a line's start, with a space after it. */
const typed = [
  ["■ - * ▶", "bullets"],
  ["1)", "subhead"],
  ["1.", "ordered"],
] as const;

type Group = {
  id: string;
  suggestions?: readonly SuggestionKey[];
  named?: readonly ShortcutName[];
  desk?: readonly DeskKey[];
  plain?: readonly PlainKey[];
};
const groups: readonly Group[] = [
  { id: "anywhere", desk: ["find", "replace", "outline", "focus", "characters", "help"], plain: ["help", "toolbar"] },
  {
    id: "letters",
    named: ["strong", "em", "underline", "highlight", "superscript", "subscript"],
    plain: ["link", "gloss", "ruby"],
  },
  {
    id: "blocks",
    named: ["paragraph", "subhead", "numbered", "bulletList", "orderedList", "quote", "box", "table", "sectionBreak"],
    plain: ["slash", "breakLine"],
  },
  {
    id: "moving",
    named: ["moveUp", "moveDown", "duplicate", "deleteBlock", "paragraphAfter", "undo", "redo"],
    plain: ["deeper", "outer"],
  },
  {
    id: "suggestions",
    suggestions: ["suggest", "nextSuggestion", "previousSuggestion", "acceptSuggestion", "rejectSuggestion"],
  },
  { id: "notes", named: ["asteriskNote", "footnote"], plain: ["leaveNote"] },
];

/** Every key of the desk on one sheet. */
export default function KeysDialog() {
  const t = useTranslations("editor-tools.keys");
  const { pick } = useDesk();
  return (
    <Dialog title={t("title")} width="lg" isOpen onOpenChange={(isOpen) => !isOpen && pick(null)}>
      <div className="gap-x-10 sm:columns-2">
        {groups.map(({ id, named = [], desk = [], plain = [], suggestions = [] }) => (
          <Sheet key={id} title={t(`groups.${id}`)}>
            {desk.map((key) => (
              <Row key={key} keys={deskKeys[key]} meaning={t(`desk.${key}`)} />
            ))}
            {suggestions.map((key) => (
              <Row key={key} keys={suggestionKeys[key]} meaning={t(`suggestions.${key}`)} />
            ))}
            {named.map((key) => (
              <Row key={key} keys={shortcuts[key].keys} meaning={t(`named.${key}`)} />
            ))}
            {plain.map((key) => (
              <Row key={key} keys={plainKeys[key]} meaning={t(`plain.${key}`)} />
            ))}
          </Sheet>
        ))}
        <Sheet title={t("groups.typed")}>
          {typed.map(([signs, key]) => (
            <Row key={key} keys={signs} meaning={t(`typed.${key}`)} />
          ))}
        </Sheet>
      </div>
    </Dialog>
  );
}

function Sheet({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mb-5 break-inside-avoid">
      <h3 className="mb-1 text-muted text-sm">{title}</h3>
      <dl>{children}</dl>
    </section>
  );
}

function Row({ keys, meaning }: { keys: string; meaning: string }) {
  const shown = /^[\w.,/?-]+$/.test(keys) && keys.length > 1 && !/^\d/.test(keys) ? shownKeys(keys, isMac()) : keys;
  return (
    <div className="flex items-center justify-between gap-4 border-rule border-t py-1.5 first:border-t-0">
      <dt>{meaning}</dt>
      <dd className="shrink-0">
        <Kbd>{shown}</Kbd>
      </dd>
    </div>
  );
}

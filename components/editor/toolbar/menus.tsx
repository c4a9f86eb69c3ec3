"use client";

import { Languages, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { Menu, type MenuEntry } from "@/components/ui/menu";
import { runLanguages } from "@/lib/document/attributes";
import { markers } from "@/lib/document/nodes/bulletList";
import { bulletCharacters } from "@/lib/rendering/bullets";
import { setLanguage, toggleGloss } from "../commands/inline";
import { toggleList } from "../commands/lists";
import { insertSideBySide } from "../commands/tables";
import { useDesk, useSession } from "../desk";
import { shownKeys } from "../key-names";
import { type ShortcutName, shortcuts } from "../shortcuts";
import { MenuButton } from "./menu-button";
import { isMac } from "./tool";

type MenuProps = { active: ReadonlySet<string>; disabled: boolean };

/** The bullets of a list, when the house's own shape is not what is wanted. */
export function MarkerMenu({ active, disabled }: MenuProps) {
  const t = useTranslations("editor.tools");
  const session = useSession();
  const entries = [null, ...markers].map((marker) => ({
    id: marker ?? "house",
    label: marker ? `${bulletCharacters[marker]}  ${t(`markers.${marker}`)}` : t("markers.house"),
    current: active.has(`marker:${marker ?? ""}`),
    onAction: () => session?.run(toggleList("bulletList", marker)),
  }));
  return (
    <Menu
      label={t("markers.label")}
      groups={[{ id: "markers", entries }]}
      trigger={<MenuButton label={t("markers.label")} disabled={disabled} />}
    />
  );
}

/** The language of a run, and glosses. */
export function LanguageMenu({ active, disabled }: MenuProps) {
  const t = useTranslations("editor.tools");
  const session = useSession();
  const { pick } = useDesk();
  const glosses = runLanguages.map((lang) => ({
    id: `gloss-${lang}`,
    label: t("glossIn", { language: t(`languages.${lang}`) }),
    onAction: () => session?.run(toggleGloss(lang)),
  }));
  const runs: MenuEntry[] = [
    ...runLanguages.map((lang) => ({
      id: lang,
      label: t(`languages.${lang}`),
      onAction: () => session?.run(setLanguage(lang)),
    })),
    {
      id: "none",
      label: t("languages.none"),
      disabled: !active.has("lang"),
      onAction: () => session?.run(setLanguage(null)),
    },
  ];
  const groups = [
    { id: "gloss", title: t("gloss"), entries: glosses },
    {
      id: "ruby",
      entries: [
        { id: "ruby", label: t("ruby"), onAction: () => pick("ruby"), shortcut: shownKeys("Mod-Alt-r", isMac()) },
      ],
    },
    { id: "language", title: t("language"), entries: runs },
  ];
  const trigger = <MenuButton label={t("languageAndGloss")} icon={Languages} disabled={disabled} />;
  return <Menu label={t("languageAndGloss")} groups={groups} trigger={trigger} />;
}

type InsertProps = { icon: LucideIcon; disabled: boolean };

export function TableMenu({ icon, disabled }: InsertProps) {
  const t = useTranslations("editor.tools");
  const session = useSession();
  const { pick } = useDesk();
  const entries: MenuEntry[] = [
    entryOf("table", t("newTable"), () => session?.run(shortcuts.table.command)),
    { id: "sideBySide", label: t("sideBySide"), onAction: () => session?.run(insertSideBySide) },
    { id: "embed", label: t("embedTable"), onAction: () => pick("table") },
  ];
  return <EntriesMenu label={t("table")} icon={icon} disabled={disabled} entries={entries} />;
}

export function NoteMenu({ icon, disabled }: InsertProps) {
  const t = useTranslations("editor.tools");
  const session = useSession();
  const entries: MenuEntry[] = [
    entryOf("asteriskNote", t("asteriskNote"), () => session?.run(shortcuts.asteriskNote.command)),
    entryOf("footnote", t("footnote"), () => session?.run(shortcuts.footnote.command)),
  ];
  return <EntriesMenu label={t("note")} icon={icon} disabled={disabled} entries={entries} />;
}

function entryOf(id: ShortcutName, label: string, onAction: () => void): MenuEntry {
  return { id, label, onAction, shortcut: shownKeys(shortcuts[id].keys, isMac()) };
}

function EntriesMenu({
  label,
  icon,
  disabled,
  entries,
}: InsertProps & { label: string; entries: readonly MenuEntry[] }) {
  const trigger = <MenuButton label={label} icon={icon} disabled={disabled} />;
  return <Menu label={label} groups={[{ id: "entries", entries }]} trigger={trigger} />;
}

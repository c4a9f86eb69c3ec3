"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Menu } from "@/components/ui/menu";
import { useDesk, useSession } from "../desk";
import { fitsAt, type Insertion, insertionGroups } from "../insertions/insertion";
import { insertions } from "../insertions/insertions";
import { shownKeys } from "../key-names";
import { shortcuts } from "../shortcuts";
import { MenuButton } from "./menu-button";
import { isMac } from "./tool";

/** Everything that can be put into the text, with the keys that do the same: what the slash menu offers, for whoever points. */
export function InsertMenu({ disabled }: { disabled: boolean }) {
  const t = useTranslations();
  const tools = useTranslations("editor-tools.insertions");
  const desk = useDesk();
  const session = useSession();
  const act = (insertion: Insertion) => {
    if ("command" in insertion) session?.run(insertion.command);
    else if (session && insertion.fits(session.view.state)) insertion.ask(desk);
  };
  const entryOf = (insertion: Insertion) => ({
    id: insertion.id,
    icon: insertion.icon,
    label: t(`${insertion.words}.name`),
    onAction: () => act(insertion),
    disabled: session ? !fitsAt(insertion, session.view.state) : true,
    ...(insertion.shortcut && { shortcut: shownKeys(shortcuts[insertion.shortcut].keys, isMac()) }),
  });
  const groups = insertionGroups.map((group) => ({
    id: group,
    title: tools(`groups.${group}`),
    entries: insertions.filter((insertion) => insertion.group === group).map(entryOf),
  }));
  return (
    <Menu
      label={tools("insert")}
      groups={groups}
      trigger={<MenuButton label={tools("insert")} icon={Plus} disabled={disabled} />}
    />
  );
}

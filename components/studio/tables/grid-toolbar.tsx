"use client";

import { ChevronDown, Redo2, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Menu, type MenuEntry } from "@/components/ui/menu";
import { fillDown } from "@/lib/tables/grid/edit-cells";
import { addColumns, addRows, dropColumns, dropRows, moveLines } from "./grid/grid-commands";
import type { GridModel } from "./grid/grid-model";
import { useGridPart } from "./grid/use-grid";

type Props = {
  model: GridModel;
  /** Opens what names the label over the selected columns. */
  group: () => void;
  /** Import and export. */
  files: ReactNode;
};

/** What can be done with rows and columns, with the keys that do the same. */
export function GridToolbar({ model, group, files }: Props) {
  const t = useTranslations("tables.tools");
  const mayUndo = useGridPart(model, ({ history }) => history.past.length > 0);
  const mayRedo = useGridPart(model, ({ history }) => history.future.length > 0);
  return (
    <div className="flex flex-wrap items-center gap-1 pb-2" role="toolbar" aria-label={t("label")}>
      <Button size="sm" variant="quiet" aria-label={t("undo")} isDisabled={!mayUndo} onPress={() => model.undo()}>
        <Icon of={Undo2} />
      </Button>
      <Button size="sm" variant="quiet" aria-label={t("redo")} isDisabled={!mayRedo} onPress={() => model.redo()}>
        <Icon of={Redo2} />
      </Button>
      <Tools label={t("rows")} entries={rowEntries(model, t)} />
      <Tools label={t("columns")} entries={columnEntries(model, t, group)} />
      <span className="flex-1" />
      {files}
    </div>
  );
}

function Tools({ label, entries }: { label: string; entries: MenuEntry[] }) {
  const trigger = (
    <Button size="sm" variant="quiet">
      {label}
      <Icon of={ChevronDown} className="size-3.5" />
    </Button>
  );
  return <Menu label={label} trigger={trigger} groups={[{ id: "all", entries }]} />;
}

type Words = (key: string) => string;

function rowEntries(model: GridModel, t: Words): MenuEntry[] {
  return [
    { id: "above", label: t("rowAbove"), shortcut: "Ctrl Alt +", onAction: () => addRows(model, "before") },
    { id: "below", label: t("rowBelow"), onAction: () => addRows(model, "after") },
    { id: "up", label: t("rowUp"), shortcut: "Alt Shift ↑", onAction: () => moveLines(model, "up") },
    { id: "down", label: t("rowDown"), shortcut: "Alt Shift ↓", onAction: () => moveLines(model, "down") },
    {
      id: "fill",
      label: t("fillDown"),
      shortcut: "Ctrl D",
      onAction: () => model.change(fillDown(model.draft, model.area)),
    },
    { id: "delete", label: t("deleteRows"), shortcut: "Ctrl Alt -", danger: true, onAction: () => dropRows(model) },
  ];
}

function columnEntries(model: GridModel, t: Words, group: () => void): MenuEntry[] {
  return [
    { id: "before", label: t("columnBefore"), onAction: () => addColumns(model, "before") },
    { id: "after", label: t("columnAfter"), onAction: () => addColumns(model, "after") },
    { id: "left", label: t("columnLeft"), shortcut: "Alt Shift ←", onAction: () => moveLines(model, "left") },
    { id: "right", label: t("columnRight"), shortcut: "Alt Shift →", onAction: () => moveLines(model, "right") },
    { id: "group", label: t("group"), onAction: group },
    { id: "delete", label: t("deleteColumns"), danger: true, onAction: () => dropColumns(model) },
  ];
}

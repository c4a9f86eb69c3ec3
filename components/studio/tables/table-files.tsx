"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { notify } from "@/components/ui/toast";
import { writeDelimited } from "@/lib/tables/grid/delimited";
import { withoutBlankEnd } from "@/lib/tables/grid/draft";
import { readTableFile } from "@/lib/tables/grid/file-in";
import { textsOf } from "@/lib/tables/grid/outgoing";
import { takeIn } from "@/lib/tables/grid/take-in";
import type { WorkbookSheet } from "@/lib/tables/grid/workbook";
import type { GridModel } from "./grid/grid-model";

type Props = { model: GridModel; titles: ReadonlyMap<string, string> };

/** Tables as files: CSV and XLSX in and out. What is brought in takes the place of the rows and can be undone. */
export function TableFiles({ model, titles }: Props) {
  const t = useTranslations("tables.files");
  const field = useRef<HTMLInputElement>(null);
  const [sheets, setSheets] = useState<readonly WorkbookSheet[]>([]);
  const take = ({ cells, headRows }: WorkbookSheet) => {
    setSheets([]);
    if (!model.change(takeIn(model.draft, cells, headRows))) return;
    notify(t("taken", { rows: model.draft.rows.length }), {
      action: { label: t("undo"), onPress: () => model.undo() },
    });
  };
  const open = async (file: File) => {
    const read = await readTableFile(file);
    if (!read.ok) return notify(t(`refusals.${read.error.code}`), { tone: "problem" });
    const [only, ...others] = read.value;
    if (only && others.length === 0) take(only);
    else setSheets(read.value);
  };
  return (
    <>
      <input
        ref={field}
        type="file"
        accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file) void open(file);
        }}
      />
      <Button size="sm" variant="quiet" onPress={() => field.current?.click()}>
        {t("import")}
      </Button>
      <ExportMenu model={model} titles={titles} />
      {sheets.length > 0 && (
        <Dialog title={t("sheets")} width="sm" isOpen onOpenChange={(isOpen) => !isOpen && setSheets([])}>
          <ul className="flex flex-col gap-2">
            {sheets.map((sheet) => (
              <li key={sheet.name}>
                <Button className="w-full" onPress={() => take(sheet)}>
                  {t("sheet", { name: sheet.name, rows: sheet.cells.length })}
                </Button>
              </li>
            ))}
          </ul>
        </Dialog>
      )}
    </>
  );
}

function ExportMenu({ model, titles }: Props) {
  const t = useTranslations("tables.files");
  const csv = () => {
    // The mark tells Excel that it is UTF-8; without it Hangul comes out as other letters.
    const text = `\uFEFF${writeDelimited(textsOf(withoutBlankEnd(model.draft), titles), ",")}\r\n`;
    save(new Blob([text], { type: "text/csv;charset=utf-8" }), model.draft.caption, "csv");
  };
  const xlsx = async () => {
    const { writeWorkbook } = await import("@/lib/tables/grid/workbook");
    const bytes = await writeWorkbook(withoutBlankEnd(model.draft), titles);
    const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    save(new Blob([bytes], { type }), model.draft.caption, "xlsx");
  };
  const trigger = (
    <Button size="sm" variant="quiet">
      {t("export")}
      <Icon of={ChevronDown} className="size-3.5" />
    </Button>
  );
  const entries = [
    { id: "xlsx", label: t("xlsx"), onAction: () => void xlsx() },
    { id: "csv", label: t("csv"), onAction: csv },
  ];
  return <Menu label={t("export")} trigger={trigger} groups={[{ id: "kinds", entries }]} placement="bottom end" />;
}

function save(blob: Blob, caption: string, ending: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = `${
    caption
      .replace(/[\\/:*?"<>|\u0000-\u001f]/g, " ")
      .trim()
      .slice(0, 80) || "table"
  }.${ending}`;
  link.click();
  // The browser has taken hold of it by the next turn.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}

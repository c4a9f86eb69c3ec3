"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { RadioGroup } from "@/components/ui/radio-group";
import type { TableContent, TableValue } from "@/lib/document/table-content";
import { shownText } from "@/lib/tables/grid/cell-text";
import { type Clash, mergeTables } from "@/lib/tables/merge-tables";
import { rowName } from "@/lib/tables/pair-rows";
import { TableDifferenceList } from "./table-difference";
import type { Conflict } from "./use-table-saving";

type Props = {
  conflict: Conflict;
  language: string;
  titles: ReadonlyMap<string, string>;
  /** Goes on with both people's changes, from the other's revision. */
  take: (content: TableContent, conflict: Conflict) => void;
  close: () => void;
};

/**
 * Somebody else has made a revision meanwhile: both sides' changes are shown, what only one of them changed is taken together, and
 * where both changed the same cell a person chooses. Closing it leaves the draft as it is.
 */
export function ConflictDialog({ conflict, language, titles, take, close }: Props) {
  const t = useTranslations("tables.conflict");
  const { base, theirs, mine } = conflict;
  const { content, clashes } = useMemo(() => mergeTables(base.content, mine, theirs.content), [base, theirs, mine]);
  const [theirsTaken, setTheirsTaken] = useState<ReadonlySet<number>>(new Set());
  const known = useMemo(() => new Map([...titles, ...Object.entries(theirs.titles)]), [titles, theirs]);
  const choose = (index: number, side: string) =>
    setTheirsTaken((taken) => {
      const next = new Set(taken);
      if (side === "theirs") next.add(index);
      else next.delete(index);
      return next;
    });
  const goOn = () =>
    take(
      resolve(
        content,
        clashes.filter((_, index) => theirsTaken.has(index)),
      ),
      conflict,
    );
  return (
    <Dialog title={t("title")} width="lg" isOpen onOpenChange={(isOpen) => !isOpen && close()}>
      <p>{t("intro", { name: theirs.by, number: theirs.number })}</p>
      <div className="grid gap-6 sm:grid-cols-2">
        <section>
          <h3 className="pb-2">{t("theirs", { name: theirs.by })}</h3>
          <TableDifferenceList
            before={base.content}
            after={theirs.content}
            language={language}
            titles={known}
            most={20}
          />
        </section>
        <section>
          <h3 className="pb-2">{t("mine")}</h3>
          <TableDifferenceList before={base.content} after={mine} language={language} titles={known} most={20} />
        </section>
      </div>
      {clashes.length > 0 && (
        <section className="flex flex-col gap-3">
          <h3>{t("clashes", { count: clashes.length })}</h3>
          {clashes.map((clash, index) => (
            <RadioGroup
              key={clash.where === "cell" ? `${clash.row} ${clash.key}` : clash.where}
              label={clashName(clash, content, t)}
              value={theirsTaken.has(index) ? "theirs" : "mine"}
              onChange={(side) => choose(index, side)}
              options={(["mine", "theirs"] as const).map((side) => ({
                id: side,
                label: t(`choose.${side}`, {
                  value: shownClash(clash, side, content, { language, titles: known }) || t("nothing"),
                }),
              }))}
            />
          ))}
        </section>
      )}
      <DialogActions>
        <Button onPress={close}>{t("later")}</Button>
        <Button variant="primary" onPress={goOn}>
          {t("merge")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function resolve(content: TableContent, theirs: readonly Clash[]): TableContent {
  const rows = [...content.rows];
  const words: Partial<Pick<TableContent, "caption" | "unit">> = {};
  for (const clash of theirs) {
    if (clash.where === "cell") rows[clash.row] = { ...rows[clash.row], [clash.key]: clash.theirs };
    else words[clash.where] = clash.theirs;
  }
  return { ...content, ...words, rows };
}

function clashName(
  clash: Clash,
  content: TableContent,
  t: (key: string, values?: Record<string, string | number>) => string,
): string {
  if (clash.where !== "cell") return t(clash.where);
  const row = content.rows[clash.row];
  const column = content.columns.find(({ key }) => key === clash.key)?.label || "–";
  return t("cell", { row: (row && rowName(content.columns, row)) || clash.row + 1, column });
}

type Showing = { language: string; titles: ReadonlyMap<string, string> };

function shownClash(clash: Clash, side: "mine" | "theirs", content: TableContent, showing: Showing): string {
  const value: TableValue = clash[side];
  if (clash.where !== "cell") return String(value);
  const column = content.columns.find(({ key }) => key === clash.key);
  return column ? shownText(value, column, showing) : "";
}

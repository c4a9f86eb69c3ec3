"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { RefusalMessage } from "@/components/ui/refusal-message";
import { notify } from "@/components/ui/toast";
import { ColumnBar } from "./column-bar";
import { ConflictDialog } from "./conflict-dialog";
import { CaptionFields, KeptNotice, NotesField, SaveBar } from "./editor-fields";
import type { Put } from "./grid/grid-clipboard";
import type { GridModel } from "./grid/grid-model";
import { GridView } from "./grid/grid-view";
import { useGridPart } from "./grid/use-grid";
import { GridToolbar } from "./grid-toolbar";
import { GroupDialog } from "./group-dialog";
import { SourceCellDialog } from "./source-cell-dialog";
import { SourcePicker } from "./source-picker";
import type { TableEditorProps } from "./table-editor-props";
import { TableFiles } from "./table-files";
import { TableProblems } from "./table-problems";
import { type EditorParts, useEditorParts } from "./use-editor-parts";
import { type Conflict, useTableSaving } from "./use-table-saving";

/** The grid with everything around it. Saving makes an immutable revision; until then the draft is kept on this device. */
export function TableEditor(props: TableEditorProps) {
  const { publicationId, table, findSources, timeZone } = props;
  const t = useTranslations("tables");
  const parts = useEditorParts(props);
  const { model, titles, known, kept } = parts;
  const sources = useGridPart(model, ({ draft }) => draft.sources);
  const grid = useRef<HTMLDivElement>(null);
  const [grouping, setGrouping] = useState(false);
  const saving = useTableSaving({
    model,
    publicationId,
    tableId: table?.id ?? null,
    baseRevisionId: parts.base,
    onSaved: (saved) => void kept.forget().then(() => props.onSaved(saved)),
  });
  const focusGrid = () => grid.current?.querySelector<HTMLElement>(".grid-input")?.focus();
  useWork(props, parts, focusGrid);
  const merge = (content: Conflict["mine"], { theirs }: Conflict) => {
    model.change(content);
    model.setWords(content);
    parts.setBase(theirs.revisionId);
    known(Object.entries(theirs.titles).map(([id, title]) => ({ id, title })));
    saving.forgetConflict();
    notify(t("conflict.merged"));
  };
  return (
    <section className="flex min-h-full flex-col gap-5" aria-label={t(table ? "edit.title" : "new.title")}>
      <KeptNotice kept={kept} discard={parts.discard} timeZone={timeZone} />
      <CaptionFields model={model} />
      <div ref={grid}>
        <EditedGrid {...props} parts={parts} group={() => setGrouping(true)} />
      </div>
      <NotesField model={model} />
      <SourcePicker
        sources={sources.map((id) => ({ id, title: titles.get(id) ?? id }))}
        setSources={(sources) => {
          known(sources);
          model.setWords({ sources: sources.map(({ id }) => id) });
        }}
        {...{ publicationId, findSources }}
      />
      {saving.asked && <TableProblems model={model} show={focusGrid} />}
      <RefusalMessage refusal={saving.refusal} own="tables.refusals" />
      <SaveBar
        isNew={table === null}
        pending={saving.pending}
        save={saving.save}
        cancel={props.cancel}
        {...{ timeZone }}
        keptAt={kept.keptAt}
      />
      {parts.choosing && <SourceDialog {...props} parts={parts} after={focusGrid} />}
      {grouping && <GroupDialog model={model} close={() => setGrouping(false)} />}
      {saving.conflict && (
        <ConflictDialog
          conflict={saving.conflict}
          take={merge}
          close={saving.forgetConflict}
          language={props.language}
          titles={titles}
        />
      )}
    </section>
  );
}

/** Tells whoever holds the editor of the work in it, and begins where it is to begin. */
function useWork({ onWork, beginsInGrid }: TableEditorProps, parts: EditorParts, focusGrid: () => void): void {
  const { isDirty, kept } = parts;
  useEffect(() => onWork?.({ isDirty, discard: kept.forget }));
  const begin = useEffectEvent(() => beginsInGrid && focusGrid());
  useEffect(() => {
    begin();
  }, []);
}

type WithParts = TableEditorProps & { parts: EditorParts };

function EditedGrid({ parts, language, group }: WithParts & { group: () => void }) {
  const t = useTranslations("tables");
  const { model, titles, setChoosing } = parts;
  const caption = useGridPart(model, ({ draft }) => draft.caption);
  const columns = useGridPart(model, ({ draft }) => draft.columns.length);
  const rows = useGridPart(model, ({ draft }) => draft.rows.length);
  return (
    <>
      <GridToolbar model={model} group={group} files={<TableFiles model={model} titles={titles} />} />
      <ColumnBar model={model} />
      <GridView
        model={model}
        label={caption || t("grid.label")}
        language={language}
        titles={titles}
        chooseSources={(typed) => setChoosing({ typed, place: model.cursor })}
        onPut={(put) => tellPut(put, model, t)}
      />
      <p className="pt-1.5 text-muted text-sm">
        {t("fields.size", { columns, rows })} · {t("grid.hint")}
      </p>
    </>
  );
}

function SourceDialog({ parts, publicationId, findSources, after }: WithParts & { after: () => void }) {
  return (
    <SourceCellDialog
      sources={parts.chosen()}
      typed={parts.choosing?.typed ?? ""}
      {...{ publicationId, findSources }}
      choose={parts.choose}
      close={() => {
        parts.setChoosing(null);
        after();
      }}
    />
  );
}

/** A blank table takes a block in whole; that its first row became the columns' names must be said, and can be undone. */
function tellPut(put: Put, model: GridModel, t: (key: string) => string): void {
  if (put === "table") notify(t("grid.tookHeads"), { action: { label: t("grid.undo"), onPress: () => model.undo() } });
}

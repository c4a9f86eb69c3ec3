"use client";

import { NodeSelection } from "@tiptap/pm/state";
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  mergeCells,
  splitCell,
  toggleHeader,
} from "@tiptap/pm/tables";
import type { Command } from "@tiptap/pm/state";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { Input } from "react-aria-components/Input";
import { TextField } from "react-aria-components/TextField";
import { Toolbar } from "react-aria-components/Toolbar";
import { toggleBox, toggleNumbered } from "../commands/blocks";
import { depthOf } from "../commands/places";
import { alignCells, currentFigure, deleteTable, setUnit, writeTableNotes } from "../commands/tables";
import { Action, removeSelected, selectedAttribute } from "./context-action";
import { FigureTools } from "../pictures/figure-tools";
import { ChartTools, EmbedTools, ToRecordTools } from "./record-tools";
import { useDesk, useSession, useSessionValue } from "../desk";
import type { Snapshot } from "../session/article-session";

/** What can be done with what the caret stands in: a table, a box, a subhead, a citation. Nothing there, no row. */
export default function ContextTools({ active }: { active: ReadonlySet<string> }) {
  const t = useTranslations("editor.context");
  if (active.has("node:citation"))
    return (
      <Row label={t("citation")}>
        <CitationTools />
      </Row>
    );
  if (active.has("node:tableEmbed"))
    return (
      <Row label={t("tableEmbed")}>
        <EmbedTools />
      </Row>
    );
  if (active.has("node:chartEmbed"))
    return (
      <Row label={t("chartEmbed")}>
        <ChartTools />
      </Row>
    );
  if (active.has("figure") || active.has("node:figure"))
    return (
      <Row label={t("figure")}>
        <FigureTools />
      </Row>
    );
  if (active.has("tableFigure"))
    return (
      <Row label={t("table")}>
        <TableTools inGrid={active.has("table")} />
      </Row>
    );
  if (active.has("subhead") && !active.has("box"))
    return (
      <Row label={t("subhead")}>
        <Action label={t("numbered")} command={toggleNumbered} />
      </Row>
    );
  if (active.has("box"))
    return (
      <Row label={t("box")}>
        <BoxTools />
      </Row>
    );
  return null;
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="absolute inset-x-0 top-full flex items-center gap-2 border-rule border-b bg-paper px-3 py-1 text-sm sm:px-5">
      <span className="shrink-0 text-muted">{label}</span>
      <Toolbar
        aria-label={label}
        className="flex min-w-0 flex-1 items-center gap-0.5 overflow-x-auto md:flex-wrap md:overflow-visible"
      >
        {children}
      </Toolbar>
    </div>
  );
}

const tableActions = {
  addRowBefore,
  addRowAfter,
  deleteRow,
  addColumnBefore,
  addColumnAfter,
  deleteColumn,
  mergeCells,
  splitCell,
  headerRow: toggleHeader("row"),
  headerColumn: toggleHeader("column"),
  alignStart: alignCells("start"),
  alignCenter: alignCells("center"),
  alignEnd: alignCells("end"),
} satisfies Record<string, Command>;

function TableTools({ inGrid }: { inGrid: boolean }) {
  const t = useTranslations("editor.context");
  const session = useSession();
  const unit = useSessionValue(({ state }) => String(currentFigure(state)?.figure.child(0).attrs.unit ?? ""), "");
  return (
    <>
      {inGrid &&
        Object.entries(tableActions).map(([name, command]) => <Action key={name} label={t(name)} command={command} />)}
      <Action label={t("tableNotes")} command={writeTableNotes} />
      <QuietField
        label={t("unit")}
        value={unit}
        set={(value) => session && setUnit(value)(session.view.state, session.view.dispatch)}
      />
      <ToRecordTools />
      <Action label={t("deleteTable")} command={deleteTable} />
    </>
  );
}

function BoxTools() {
  const t = useTranslations("editor.context");
  const kind = useSessionValue(boxKind, "reference");
  return (
    <>
      <Action label={t(kind === "reference" ? "boxPlain" : "boxReference")} command={turnBox} />
      <Action label={t("unbox")} command={toggleBox} />
    </>
  );
}

function boxKind({ state }: Snapshot): string {
  const { $from } = state.selection;
  const depth = depthOf($from, "box");
  return depth === null ? "reference" : String($from.node(depth).attrs.kind);
}

const turnBox: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const depth = depthOf($from, "box");
  if (depth === null) return false;
  const kind = $from.node(depth).attrs.kind === "plain" ? "reference" : "plain";
  dispatch?.(state.tr.setNodeAttribute($from.before(depth), "kind", kind));
  return true;
};

function CitationTools() {
  const t = useTranslations("editor.context");
  const session = useSession();
  const { sources } = useDesk();
  const id = useSessionValue((snapshot) => selectedAttribute(snapshot, "sourceId"), "");
  const locator = useSessionValue((snapshot) => selectedAttribute(snapshot, "locator"), "");
  const set = (value: string) => {
    if (!session) return;
    const { state, dispatch } = session.view;
    const at = state.selection.from;
    const tr = state.tr.setNodeAttribute(at, "locator", value);
    dispatch(tr.setSelection(NodeSelection.create(tr.doc, at)));
  };
  return (
    <>
      <span className="min-w-0 max-w-96 truncate">{sources.get(id)?.title}</span>
      <QuietField label={t("locator")} value={locator} set={set} />
      <Action label={t("remove")} command={removeSelected} />
    </>
  );
}

/** A short value that is set when the field is left or Enter is pressed, never in the middle of a syllable. */
function QuietField({ label, value, set }: { label: string; value: string; set: (value: string) => void }) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const keep = () => typed !== value && set(typed.trim());
  return (
    <TextField
      aria-label={label}
      value={typed}
      onChange={setTyped}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.nativeEvent.isComposing) keep();
      }}
      maxLength={100}
      className="flex shrink-0 items-center gap-1.5 px-1"
    >
      <span aria-hidden="true" className="text-muted">
        {label}
      </span>
      <Input className="h-7 w-28 border-rule border-b bg-transparent px-1 focus:border-edge" />
    </TextField>
  );
}

"use client";

import { undoDepth, redoDepth } from "@tiptap/pm/history";
import {
  Asterisk,
  Bold,
  BookMarked,
  Heading,
  Highlighter,
  Link2,
  List,
  ListOrdered,
  Minus,
  Quote,
  Redo2,
  SquareDashed,
  Subscript,
  Superscript,
  Table2,
  Underline,
  Undo2,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { Toolbar } from "@/components/ui/toolbar";
import { PeopleHere } from "../people-here";
import { CommentTool } from "../comments/comment-tool";
import { SuggestTool } from "../suggestions/suggest-tool";
import { SavingState } from "../saving-state";
import { useDesk, useSessionValue } from "../desk";
import { activeAt } from "./active";
import { LateContextTools } from "./late-context-tools";
import { InsertMenu } from "./insert-menu";
import { LanguageMenu, MarkerMenu, NoteMenu, TableMenu } from "./menus";
import { Tool, Tools } from "./tool";

/** The desk's tools: one row, one stop for Tab, arrows within. What belongs to the place of the caret stands under it. */
export function EditorToolbar() {
  const t = useTranslations("editor.tools");
  const active = new Set(useSessionValue(({ state }) => activeAt(state), "").split(" "));
  const editable = useSessionValue(
    ({ documentState, status }) => documentState.editable && status.phase !== "refused",
    false,
  );
  return (
    <div className="sticky top-0 z-30 border-rule border-b bg-paper print:hidden">
      <div id="editor-tools" className="flex items-center gap-2 px-3 sm:px-4 md:items-start">
        <Toolbar
          aria-label={t("label")}
          className="flex min-w-0 flex-1 items-center gap-1 overflow-x-auto py-1.5 max-md:mask-[linear-gradient(to_right,#000_calc(100%-2rem),transparent)] max-md:pr-8 md:flex-wrap md:overflow-visible"
        >
          <Editing disabled={!editable} />
          <Letters active={active} disabled={!editable} />
          <Blocks active={active} disabled={!editable} />
          <Insertions active={active} disabled={!editable} />
          <CommentTool />
          <SuggestTool />
        </Toolbar>
        <div className="flex shrink-0 items-center gap-2 md:h-11">
          <PeopleHere />
          <SavingState />
        </div>
      </div>
      {editable && <LateContextTools active={active} />}
    </div>
  );
}

type GroupProps = { active: ReadonlySet<string>; disabled: boolean };

function Editing({ disabled }: { disabled: boolean }) {
  const t = useTranslations("editor.tools");
  const canUndo = useSessionValue(({ state }) => undoDepth(state) > 0, false);
  const canRedo = useSessionValue(({ state }) => redoDepth(state) > 0, false);
  return (
    <Tools label={t("groups.editing")}>
      <Tool icon={Undo2} label={t("undo")} shortcut="undo" disabled={disabled || !canUndo} />
      <Tool icon={Redo2} label={t("redo")} shortcut="redo" disabled={disabled || !canRedo} />
    </Tools>
  );
}

function Letters({ active, disabled }: GroupProps) {
  const t = useTranslations("editor.tools");
  return (
    <Tools label={t("groups.letters")}>
      <Tool icon={Bold} label={t("strong")} shortcut="strong" on={active.has("strong")} disabled={disabled} />
      <Tool sign="가̇" label={t("em")} shortcut="em" on={active.has("em")} disabled={disabled} />
      <Tool
        icon={Underline}
        label={t("underline")}
        shortcut="underline"
        on={active.has("underline")}
        disabled={disabled}
      />
      <Tool
        icon={Highlighter}
        label={t("highlight")}
        shortcut="highlight"
        on={active.has("highlight")}
        disabled={disabled}
      />
      <Tool
        icon={Superscript}
        label={t("superscript")}
        shortcut="superscript"
        on={active.has("superscript")}
        disabled={disabled}
      />
      <Tool
        icon={Subscript}
        label={t("subscript")}
        shortcut="subscript"
        on={active.has("subscript")}
        disabled={disabled}
      />
      <LanguageMenu active={active} disabled={disabled} />
    </Tools>
  );
}

function Blocks({ active, disabled }: GroupProps) {
  const t = useTranslations("editor.tools");
  return (
    <Tools label={t("groups.blocks")}>
      <Tool icon={Heading} label={t("subhead")} shortcut="subhead" on={active.has("subhead")} disabled={disabled} />
      <Tool
        icon={List}
        label={t("bulletList")}
        shortcut="bulletList"
        on={active.has("bulletList")}
        disabled={disabled}
      />
      <MarkerMenu active={active} disabled={disabled} />
      <Tool
        icon={ListOrdered}
        label={t("orderedList")}
        shortcut="orderedList"
        on={active.has("orderedList")}
        disabled={disabled}
      />
      <Tool icon={Quote} label={t("quote")} shortcut="quote" on={active.has("quote")} disabled={disabled} />
      <Tool icon={SquareDashed} label={t("box")} shortcut="box" on={active.has("box")} disabled={disabled} />
      <Tool icon={Minus} label={t("sectionBreak")} shortcut="sectionBreak" disabled={disabled} />
    </Tools>
  );
}

function Insertions({ active, disabled }: GroupProps) {
  const t = useTranslations("editor.tools");
  const { pick } = useDesk();
  return (
    <Tools label={t("groups.insertions")}>
      <InsertMenu disabled={disabled} />
      <TableMenu icon={Table2} disabled={disabled} />
      <NoteMenu icon={Asterisk} disabled={disabled} />
      <Tool icon={BookMarked} label={t("citation")} onPress={() => pick("source")} disabled={disabled} />
      <Tool icon={Link2} label={t("link")} on={active.has("link")} onPress={() => pick("link")} disabled={disabled} />
    </Tools>
  );
}

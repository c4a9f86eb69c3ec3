"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { Time } from "@/components/ui/time";
import type { GridModel } from "./grid/grid-model";
import { useGridPart } from "./grid/use-grid";
import type { EditorParts } from "./use-editor-parts";

/** Caption and unit. */
export function CaptionFields({ model }: { model: GridModel }) {
  const t = useTranslations("tables.fields");
  const captionNow = useGridPart(model, ({ draft }) => draft.caption);
  const unitNow = useGridPart(model, ({ draft }) => draft.unit);
  return (
    <div className="grid gap-5 sm:grid-cols-[2fr_1fr]">
      <TextField
        label={t("caption")}
        value={captionNow}
        onChange={(caption) => model.setWords({ caption })}
        maxLength={300}
      />
      <TextField
        label={t("unit")}
        optional
        placeholder={t("unitExample")}
        value={unitNow}
        onChange={(unit) => model.setWords({ unit })}
        maxLength={100}
      />
    </div>
  );
}

/** Notes under the table, one to a line. What is typed stays as it is typed; blank lines are no notes. */
export function NotesField({ model }: { model: GridModel }) {
  const t = useTranslations("tables.fields");
  const notes = useGridPart(model, ({ draft }) => draft.notes);
  const [typed, setTyped] = useState(notes.join("\n"));
  useEffect(() => {
    setTyped((before) => (linesIn(before).join("\n") === notes.join("\n") ? before : notes.join("\n")));
  }, [notes]);
  return (
    <TextArea
      label={t("notes")}
      description={t("notesHint")}
      optional
      value={typed}
      onChange={(text) => {
        setTyped(text);
        model.setWords({ notes: linesIn(text) });
      }}
    />
  );
}

function linesIn(text: string): string[] {
  return text.split("\n").filter((line) => line.trim() !== "");
}

/** Says that work which was not saved goes on, and offers to throw it away. */
export function KeptNotice({ kept, discard, timeZone }: Pick<EditorParts, "kept" | "discard"> & { timeZone: string }) {
  const t = useTranslations("tables.kept");
  if (!kept.left) return null;
  return (
    <div
      role="status"
      className="flex flex-wrap items-center justify-between gap-3 rounded-md border border-rule bg-sunken px-3 py-2.5"
    >
      <p>
        {t("goesOn")} <Time value={new Date(kept.left.at)} timeZone={timeZone} as="full" />
      </p>
      <span className="flex gap-2">
        <Button size="sm" onPress={discard}>
          {t("discard")}
        </Button>
        <Button size="sm" onPress={kept.answer}>
          {t("keep")}
        </Button>
      </span>
    </div>
  );
}

type SaveBarProps = {
  isNew: boolean;
  pending: boolean;
  save: () => void;
  cancel: () => void;
  keptAt: number | null;
  timeZone: string;
};

/** The one thing to do, and where the work is meanwhile. */
export function SaveBar({ isNew, pending, save, cancel, keptAt, timeZone }: SaveBarProps) {
  const t = useTranslations("tables");
  return (
    <div className="sticky bottom-0 z-10 -mx-4 mt-auto flex flex-wrap items-center gap-3 border-rule border-t bg-paper px-4 py-3 sm:-mx-8 sm:px-8">
      <Button variant="primary" pending={pending} onPress={save}>
        {t(isNew ? "new.submit" : "edit.submit")}
      </Button>
      <Button variant="quiet" onPress={cancel}>
        {t("edit.cancel")}
      </Button>
      <p className="text-muted text-sm" aria-live="polite">
        {keptAt && (
          <>
            {t("kept.here")} <Time value={new Date(keptAt)} timeZone={timeZone} as="full" />
          </>
        )}
      </p>
    </div>
  );
}

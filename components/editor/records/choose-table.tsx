"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { TextField } from "@/components/ui/text-field";
import { type TableChoice, useDesk } from "../desk";
import { Choices } from "../pickers/choices";
import { useFound } from "../pickers/use-found";

/** Which table a new chart draws. */
export function ChooseTable({ choose }: { choose: (tableId: string) => void }) {
  const t = useTranslations("editor.tables");
  const tDraw = useTranslations("records.draw");
  const { actions, publicationId } = useDesk();
  const [text, setText] = useState("");
  const ask = useCallback(
    (typed: string) => actions.findTables({ publicationId, text: typed }),
    [actions, publicationId],
  );
  const { found, refusal } = useFound<TableChoice>(text, ask);
  const choices = found?.map(({ tableId, caption }) => ({ id: tableId, title: caption, about: "" })) ?? null;
  return (
    <div className="mx-auto flex max-w-xl flex-col gap-4">
      <p className="text-muted">{tDraw("choose")}</p>
      <TextField label={t("search")} value={text} onChange={setText} autoFocus />
      <Choices label={t("found")} empty={t("none")} found={{ found: choices, refusal }} choose={choose} />
    </div>
  );
}

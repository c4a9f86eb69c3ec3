"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { insertTableEmbed } from "../commands/tables";
import { type TableChoice, useDesk } from "../desk";
import type { ArticleSession } from "../session/article-session";
import { Choices } from "./choices";
import { useFound } from "./use-found";

/** Finds a Table record to stand in the article, at the revision that it has now. */
export default function TableDialog({ session }: { session: ArticleSession }) {
  const t = useTranslations("editor.tables");
  const { actions, publicationId, pick } = useDesk();
  const [text, setText] = useState("");
  const ask = useCallback(
    (typed: string) => actions.findTables({ publicationId, text: typed }),
    [actions, publicationId],
  );
  const { found, refusal } = useFound<TableChoice>(text, ask);
  const choices = found?.map(({ tableId, caption }) => ({ id: tableId, title: caption, about: "" })) ?? null;
  const choose = (id: string) => {
    const table = found?.find(({ tableId }) => tableId === id);
    pick(null);
    if (table) session.run(insertTableEmbed(table.tableId, table.revisionId));
  };
  return (
    <Dialog title={t("embed")} isOpen onOpenChange={(isOpen) => !isOpen && pick(null)}>
      <TextField label={t("search")} value={text} onChange={setText} autoFocus />
      <Choices label={t("found")} empty={t("none")} found={{ found: choices, refusal }} choose={choose} />
    </Dialog>
  );
}

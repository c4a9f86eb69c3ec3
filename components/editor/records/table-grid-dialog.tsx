"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { readTable } from "@/components/studio/tables/send-table";
import { TableEditor } from "@/components/studio/tables/table-editor";
import type { TableEditorProps, Work } from "@/components/studio/tables/table-editor-props";
import type { Saved } from "@/components/studio/tables/use-table-saving";
import { FullDialog } from "@/components/ui/full-dialog";
import { RefusalMessage } from "@/components/ui/refusal-message";
import { SkeletonRows } from "@/components/ui/skeleton";
import { notify } from "@/components/ui/toast";
import type { Refusal } from "@/lib/kernel/result";
import { selectRecord } from "../commands/select-record";
import { selectedEmbed, takeRevision } from "../commands/table-record";
import { useDesk } from "../desk";
import type { ArticleSession } from "../session/article-session";
import { LeaveGrid } from "./leaving";

type Props = { session: ArticleSession };
type Edited = NonNullable<TableEditorProps["table"]>;

/** The grid of the selected table, over the article. A new revision stands in the article at once, where it takes edits. */
export default function TableGridDialog({ session }: Props) {
  const t = useTranslations("records.grid");
  const { pick, publicationId, language, records, actions, tables, charts } = useDesk();
  const [embed] = useState(() => selectedEmbed(session.view.state));
  const { table, refusal } = useTable(embed?.tableId);
  const [asking, setAsking] = useState(false);
  const work = useRef<Work | null>(null);
  const close = () => {
    pick(null);
    // Where somebody came from, so that keys go on there.
    if (embed) session.run(selectRecord("tableEmbed", embed.tableId));
  };
  const leave = () => (work.current?.isDirty() ? setAsking(true) : close());
  const saved = ({ tableId, revisionId, number }: Saved) => {
    close();
    const isTaken = session.view.editable;
    if (isTaken) session.run(takeRevision(tableId, revisionId));
    void tables.renew();
    void charts.renew();
    if (number === table?.number) notify(t("unchanged"));
    else notify(t(isTaken ? "taken" : "saved", { number }));
  };
  const findSources: TableEditorProps["findSources"] = async (input) => {
    const found = await actions.findSources(input);
    return found.ok ? { ok: true, value: { sources: found.value } } : found;
  };
  if (!embed) return null;
  return (
    <FullDialog
      title={t("title")}
      {...(table && { about: t("revision", { number: table.number, name: table.by }) })}
      leave={leave}
    >
      <RefusalMessage refusal={refusal} own="tables.refusals" />
      {!table && !refusal && <SkeletonRows label={t("loading")} rows={8} />}
      {table && (
        <>
          {table.revisionId !== embed.revisionId && <p className="pb-4 text-muted text-sm">{t("older")}</p>}
          <TableEditor
            {...{ publicationId, language, table, findSources }}
            userId={records.userId}
            timeZone={records.timeZone}
            onSaved={saved}
            cancel={leave}
            onWork={(now) => {
              work.current = now;
            }}
            beginsInGrid
          />
        </>
      )}
      {asking && (
        <LeaveGrid
          stay={() => setAsking(false)}
          leave={close}
          discard={() => void work.current?.discard().then(close)}
        />
      )}
    </FullDialog>
  );
}

function useTable(tableId: string | undefined) {
  const [state, setState] = useState<{ table: Edited | null; refusal: Refusal | null }>({ table: null, refusal: null });
  useEffect(() => {
    if (!tableId) return;
    let isCurrent = true;
    void readTable(tableId).then((answer) => {
      if (!isCurrent) return;
      if (answer.ok) setState({ table: { ...answer.value, id: tableId }, refusal: null });
      else setState({ table: null, refusal: answer.error });
    });
    return () => {
      isCurrent = false;
    };
  }, [tableId]);
  return state;
}

"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { RefusalMessage } from "@/components/ui/refusal-message";
import { TableNewsDialog } from "@/components/studio/tables/table-news-dialog";
import { notify } from "@/components/ui/toast";
import type { Refusal } from "@/lib/kernel/result";
import { selectedEmbed, takeRevision } from "../commands/table-record";
import { useDesk } from "../desk";
import type { ArticleSession } from "../session/article-session";

/** What is newer in the selected table, and whether the article takes it. */
export default function TableNews({ session }: { session: ArticleSession }) {
  const t = useTranslations("tables.uses");
  const { tables, actions, pick, articleId, language } = useDesk();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const embed = selectedEmbed(session.view.state);
  const key = embed ? `${embed.tableId} ${embed.revisionId}` : "";
  const card = tables.get(key);
  if (!embed || !card?.newer) return null;
  const { tableId } = embed;
  const { revisionId } = card.newer;
  const keep = async () => {
    const answer = await actions.keepTable({ articleId, tableId, revisionId });
    if (!answer.ok) return setRefusal(answer.error);
    tables.put(key, { ...card, isKept: true });
    pick(null);
    notify(t("leftAsIs"));
  };
  const take = () => {
    pick(null);
    session.run(takeRevision(tableId, revisionId));
    notify(t("taken"));
  };
  const mayTake = session.view.editable;
  return (
    <TableNewsDialog
      news={{ tableId, from: embed.revisionId, to: revisionId }}
      language={language}
      take={mayTake ? take : null}
      keep={mayTake && !card.isKept ? () => void keep() : null}
      close={() => pick(null)}
    >
      <RefusalMessage refusal={refusal} />
    </TableNewsDialog>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { readTable } from "@/components/studio/tables/send-table";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { RefusalMessage } from "@/components/ui/refusal-message";
import { notify } from "@/components/ui/toast";
import { type Refusal, refuse } from "@/lib/kernel/result";
import { figureOfRecord } from "@/lib/rendering/figure-of-record";
import { embedToFigure, selectedEmbed } from "../commands/table-record";
import { useDesk } from "../desk";
import type { ArticleSession } from "../session/article-session";

/** Puts a table of the text in the place of the selected record. The record stays where records are; what the text cannot hold is said. */
export default function FromRecordDialog({ session }: { session: ArticleSession }) {
  const t = useTranslations("editor.tableRecord");
  const { pick, language } = useDesk();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, setPending] = useState(false);
  const turn = async () => {
    const embed = selectedEmbed(session.view.state);
    if (!embed) return pick(null);
    setPending(true);
    const answer = await readTable(embed.tableId, embed.revisionId);
    setPending(false);
    if (!answer.ok) return setRefusal(answer.error);
    const { content, sources } = answer.value;
    const figure = figureOfRecord(content, { language, sources });
    if (!figure) return setRefusal(refuse("tooLarge").error);
    pick(null);
    session.run(embedToFigure(figure));
    notify(t("turned"));
  };
  return (
    <Dialog title={t("toText")} width="sm" isOpen onOpenChange={(isOpen) => !isOpen && pick(null)}>
      <p>{t("toTextIntro")}</p>
      <RefusalMessage refusal={refusal} />
      <DialogActions>
        <Button variant="primary" pending={pending} onPress={() => void turn()}>
          {t("turn")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

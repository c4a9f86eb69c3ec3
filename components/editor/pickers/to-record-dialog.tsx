"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { createTable } from "@/components/studio/tables/send-table";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { RefusalMessage } from "@/components/ui/refusal-message";
import { TextField } from "@/components/ui/text-field";
import { notify } from "@/components/ui/toast";
import { tableContentSchema } from "@/lib/document/table-content";
import type { Refusal } from "@/lib/kernel/result";
import { recordOfFigure } from "@/lib/tables/record-of-figure";
import { figureAt, figureToEmbed } from "../commands/table-record";
import { useDesk } from "../desk";
import { afterDialog } from "../session/after-dialog";
import type { ArticleSession } from "../session/article-session";

/**
 * Makes a record of the table at the caret, which then stands in its place; says before what a record cannot hold. A chart draws records
 * only: for one (`toChart`), this comes first.
 */
export default function ToRecordDialog({ session, as }: { session: ArticleSession; as: "toRecord" | "toChart" }) {
  const t = useTranslations("editor.tableRecord");
  const tDraw = useTranslations("records.draw");
  const { pick, publicationId } = useDesk();
  const [made] = useState(() => {
    const figure = figureAt(session.view.state);
    return figure ? recordOfFigure(figure.json) : undefined;
  });
  const [caption, setCaption] = useState(made?.content.caption ?? "");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, setPending] = useState(false);
  const make = async () => {
    const content = tableContentSchema.safeParse({ ...made?.content, caption });
    if (!content.success) return setRefusal({ code: "invalid", facts: {} });
    setPending(true);
    const answer = await createTable(publicationId, content.data);
    setPending(false);
    if (!answer.ok) return setRefusal(answer.error);
    pick(null);
    session.run(figureToEmbed(answer.value.tableId, answer.value.revisionId));
    // Behind the command, which waits for this dialog to close as well: the record is selected then.
    if (as === "toChart") afterDialog(() => pick("newChart"));
    notify(t("made"));
  };
  return (
    <Dialog title={t("toRecord")} width="sm" isOpen onOpenChange={(isOpen) => !isOpen && pick(null)}>
      {made ? (
        <>
          <TextField label={t("caption")} value={caption} onChange={setCaption} maxLength={300} autoFocus />
          <p className="text-muted">
            {t("size", { rows: made.content.rows.length, columns: made.content.columns.length })}
          </p>
          {made.lost.length > 0 ? (
            <div>
              <p>{t("lost")}</p>
              <ul className="list-disc pl-5">
                {made.lost.map((loss) => (
                  <li key={loss}>{t(`losses.${loss}`)}</li>
                ))}
              </ul>
            </div>
          ) : (
            <p>{t("nothingLost")}</p>
          )}
          <p className="text-muted text-sm">{t("moved")}</p>
          {as === "toChart" && <p className="text-muted text-sm">{tDraw("recordFirst")}</p>}
          <RefusalMessage refusal={refusal} />
          <DialogActions>
            <Button variant="primary" pending={pending} isDisabled={caption.trim() === ""} onPress={() => void make()}>
              {t("make")}
            </Button>
          </DialogActions>
        </>
      ) : (
        <p>{t("impossible")}</p>
      )}
    </Dialog>
  );
}

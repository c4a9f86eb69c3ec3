"use client";

import { Archive, ArchiveRestore, Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Icon } from "@/components/ui/icon";
import { Menu, type MenuEntry } from "@/components/ui/menu";
import { LateTextArea } from "@/components/ui/late-fields";
import { notify } from "@/components/ui/toast";
import { canTake } from "@/lib/review/transitions";
import type { RailActions, RailArticle } from "./rail-article";

type Props = { article: RailArticle; actions: Pick<RailActions, "spike" | "restore"> };

/** What is rarely done with an article: take it out of the work, and take it back. Nothing for whoever may not. */
export function MoreSteps({ article, actions }: Props) {
  const t = useTranslations("article.spike");
  const [asking, ask] = useState<"spike" | "restore" | null>(null);
  const maySpike = article.maySpike && !article.isOut && canTake(article.state, "spike");
  const mayRestore = article.maySpike && canTake(article.state, "restore");
  if (!maySpike && !mayRestore) return null;
  const spike: MenuEntry = {
    id: "spike",
    label: t("entry"),
    icon: Archive,
    onAction: () => ask("spike"),
    danger: true,
  };
  const back: MenuEntry = { id: "back", label: t("restore"), icon: ArchiveRestore, onAction: () => ask("restore") };
  const close = (isOpen: boolean) => !isOpen && ask(null);
  return (
    <>
      <Menu
        label={t("more")}
        placement="bottom end"
        trigger={<Button variant="quiet" size="sm" icon={<Icon of={Ellipsis} />} aria-label={t("more")} />}
        groups={[{ id: "steps", entries: maySpike ? [spike] : [back] }]}
      />
      <Spike id={article.id} isOpen={asking === "spike"} onOpenChange={close} spike={actions.spike} />
      <ConfirmDialog
        title={t("restoreTitle")}
        confirmLabel={t("restore")}
        isOpen={asking === "restore"}
        onOpenChange={close}
        onConfirm={() => actions.restore({ articleId: article.id })}
        onDone={() => notify(t("restored"))}
      >
        <p>{t("restoreWhat")}</p>
      </ConfirmDialog>
    </>
  );
}

type SpikeProps = {
  id: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  spike: RailActions["spike"];
};

function Spike({ id, isOpen, onOpenChange, spike }: SpikeProps) {
  const t = useTranslations("article.spike");
  const [reason, setReason] = useState("");
  return (
    <ConfirmDialog
      title={t("title")}
      confirmLabel={t("confirm")}
      danger
      {...{ isOpen, onOpenChange }}
      onConfirm={() => spike({ articleId: id, reason })}
      onDone={() => {
        setReason("");
        notify(t("done"));
      }}
      own="article.spike.refusals"
    >
      <p>{t("what")}</p>
      <LateTextArea
        label={t("reason")}
        optional
        value={reason}
        onChange={setReason}
        maxLength={2000}
        rows={3}
        autoFocus
      />
    </ConfirmDialog>
  );
}

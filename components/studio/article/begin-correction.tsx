"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { CorrectionForm } from "./correction-form";
import type { RailActions, RailArticle } from "./rail-article";

type Props = { article: RailArticle; actions: Pick<RailActions, "reopen" | "beginCorrection"> };

/** Corrects what readers have, from the article's own desk. */
export function BeginCorrection({ article: { id, state }, actions }: Props) {
  const t = useTranslations("correction");
  const router = useRouter();
  return (
    <Dialog title={t("beginTitle")} trigger={<Button size="sm">{t("begin")}</Button>}>
      {(close) => {
        const goOn = (articleId: string) => {
          close();
          if (articleId !== id) router.push(`/studio/articles/${articleId}`);
        };
        return <CorrectionForm articleId={id} {...{ state, actions, close }} onBegun={goOn} />;
      }}
    </Dialog>
  );
}

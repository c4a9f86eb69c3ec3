"use client";

import { useTranslations } from "next-intl";
import { RailSection } from "@/components/studio/rail";
import { late } from "@/components/ui/late";
import type { RailActions, RailArticle } from "./rail-article";

type Props = { article: RailArticle; actions: Pick<RailActions, "reopen" | "beginCorrection"> };

/** Most articles have nothing to do with a correction: what takes one over comes after the page. */
const CorrectionLines = late<Props>(
  () => import("./correction-lines"),
  () => null,
);

/** Stands only where an article has something to do with corrections. */
export function CorrectionSection(props: Props) {
  const t = useTranslations("correction");
  const { corrects, underWay, wentOut, mayBegin } = props.article.correction;
  if (!corrects && !underWay && !wentOut && !mayBegin) return null;
  return (
    <RailSection title={t("title")}>
      <CorrectionLines {...props} />
    </RailSection>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useSessionValue } from "@/components/editor/desk";
import { RailSection } from "@/components/studio/rail";
import { ArticleStateMark, type ArticleStateName } from "@/components/ui/state-mark";
import { QuietLink } from "@/components/ui/quiet-link";
import { useFocusKept } from "@/components/ui/use-focus-kept";
import { CorrectionSection } from "./correction-section";
import { Deadline } from "./deadline";
import { DetailsForm } from "./details-form";
import { People } from "./people";
import { MoreSteps } from "./more-steps";
import { ReopenButton } from "./reopen-button";
import type { RailActions, RailArticle } from "./rail-article";
import { ReviewRound } from "./review-round";
import { SaveVersion } from "./save-version";
import { SendToReview } from "./send-to-review";

/** About the article beside its text: its state and what comes next, who works on it, its versions, what is said of it. */
export function ArticleRail({ article, actions }: { article: RailArticle; actions: RailActions }) {
  const t = useTranslations("article");
  const state = useSessionValue(({ documentState }) => documentState.state, article.state) as ArticleStateName;
  return (
    <>
      <RailSection title={t("state")} action={<MoreSteps article={{ ...article, state }} actions={actions} />}>
        <StateAndNext article={{ ...article, state }} actions={actions} />
      </RailSection>
      <CorrectionSection article={{ ...article, state }} actions={actions} />
      {article.round && (
        <RailSection title={t("round", { number: article.round.number })}>
          <ReviewRound round={article.round} timeZone={article.timeZone} />
        </RailSection>
      )}
      <RailSection title={t("people")}>
        <People article={article} update={actions.update} />
      </RailSection>
      <RailSection title={t("versions")}>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          {article.mayEdit && <SaveVersion articleId={article.id} save={actions.saveVersion} />}
          <QuietLink className="link text-sm" href={`/studio/articles/${article.id}/history`}>
            {t("history")}
          </QuietLink>
          <QuietLink className="link text-sm" href={`/studio/articles/${article.id}/preview`}>
            {t("preview")}
          </QuietLink>
        </div>
      </RailSection>
      <RailSection title={t("details")}>
        <DetailsForm article={article} update={actions.update} />
      </RailSection>
    </>
  );
}

const takesEdits: readonly ArticleStateName[] = ["planned", "draft", "changesRequested"];
const reopens: readonly ArticleStateName[] = ["inReview", "approved", "changesRequested"];

/** One primary action at a time, by the state. */
function StateAndNext({ article, actions }: { article: RailArticle; actions: RailActions }) {
  const t = useTranslations("article");
  const { state, mayEdit, issue } = article;
  const place = useFocusKept<HTMLDivElement>(state);
  return (
    <div ref={place} tabIndex={-1} className="flex flex-col items-start gap-3 outline-none">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <ArticleStateMark state={state} />
        <Deadline article={article} update={actions.update} />
      </p>
      {issue && (
        <p className="text-sm">
          <QuietLink className="link" href={`/studio/issues/${issue.id}`}>
            {t("issue", { number: issue.number })}
          </QuietLink>
          <span className="text-muted"> · {issue.section}</span>
        </p>
      )}
      {mayEdit && takesEdits.includes(state) && <SendToReview article={article} submit={actions.submit} />}
      {mayEdit && reopens.includes(state) && !takesEdits.includes(state) && (
        <ReopenButton articleId={article.id} approved={state === "approved"} reopen={actions.reopen} />
      )}
    </div>
  );
}

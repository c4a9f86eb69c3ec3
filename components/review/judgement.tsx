import { useTranslations } from "next-intl";
import { RailSection } from "@/components/studio/rail";
import { Seal } from "@/components/ui/seal";
import { Time } from "@/components/ui/time";
import type { GuardedVerdict, ReviewAct } from "@/components/review/verdict-form";
import type { DiscussionActions } from "./discussion/discussion-actions";
import { ReviewDiscussion } from "./discussion/review-discussion";
import type { ReadReview } from "@/lib/review/review-view";
import { AssignDialog } from "./assign-dialog";
import { OverrideVerdicts } from "./override-verdicts";
import { ReviewChecklist } from "./review-checklist";
import { StepBack } from "./step-back";
import { VerdictForm } from "./verdict-form";
import { VerdictMark } from "./verdict-mark";

type Props = {
  review: ReadReview;
  actorId: string;
  timeZone: string;
  discussion: DiscussionActions;
  actions: { decide: GuardedVerdict } & Record<"tick" | "recuse" | "override" | "assign", ReviewAct>;
};

/** Beside the article: the person's own verdict, who else was asked and what they said, what is still to be checked. */
export function Judgement({ review, actorId, timeZone, actions, discussion }: Props) {
  const t = useTranslations("review");
  const { article, round, cannotDecide, revision } = review;
  const bound = { articleId: article.id, roundId: round.id, revisionHash: round.hash };
  const own = round.decisions.findLast(({ reviewerId }) => reviewerId === actorId);
  return (
    <>
      <div id="verdict" className="scroll-mt-16">
        <RailSection title={t("yourVerdict")}>
          {cannotDecide ? (
            <p className="text-muted text-sm">{t(`cannot.${cannotDecide}`)}</p>
          ) : (
            <VerdictForm bound={bound} decidedAt={own?.at.toISOString() ?? null} action={actions.decide} />
          )}
          <OtherSteps review={review} actions={actions} />
        </RailSection>
      </div>
      {round.checklist.length > 0 && (
        <RailSection title={t("checklist")}>
          <ReviewChecklist
            items={round.checklist.map(({ label, doneAt }) => ({ label, done: doneAt !== null }))}
            bound={{ articleId: article.id, roundId: round.id }}
            mayTick={cannotDecide === null || review.may.override}
            action={actions.tick}
          />
        </RailSection>
      )}
      <RailSection title={t("discussion")}>
        <ReviewDiscussion articleId={article.id} version={review.version} timeZone={timeZone} actions={discussion} />
      </RailSection>
      <RailSection
        title={t("reviewers")}
        action={review.may.assign && <Assign review={review} timeZone={timeZone} action={actions.assign} />}
      >
        <Verdicts round={round} timeZone={timeZone} />
      </RailSection>
      <RailSection title={t("revision")}>
        <p className="text-muted text-sm">
          {t("revisionNumber", { number: revision.number })} · <Time value={revision.at} timeZone={timeZone} />
        </p>
        <p className="mt-1 break-all text-faint text-xs" title={t("hashHelp")}>
          {round.hash.slice(0, 16)}…
        </p>
      </RailSection>
    </>
  );
}

/** What somebody may do beside judging: step back, or approve in place of the reviewers. */
function OtherSteps({ review, actions }: Pick<Props, "review" | "actions">) {
  const { article, round, may } = review;
  if (!may.recuse && !may.override) return null;
  const bound = { articleId: article.id, roundId: round.id };
  return (
    <div className="mt-4 flex flex-wrap gap-2">
      {may.recuse && <StepBack bound={bound} action={actions.recuse} />}
      {may.override && <OverrideVerdicts bound={{ ...bound, revisionHash: round.hash }} action={actions.override} />}
    </div>
  );
}

function Assign({ review, timeZone, action }: { review: ReadReview; timeZone: string; action: ReviewAct }) {
  const { article, round, candidates } = review;
  const asked = round.assignments
    .filter(({ recused }) => !recused)
    .map(({ reviewerId, name, required }) => ({ userId: reviewerId, name, required }));
  return (
    <AssignDialog
      key={JSON.stringify([asked, round.dueAt])}
      bound={{ articleId: article.id, roundId: round.id }}
      dueAt={round.dueAt?.toISOString() ?? null}
      {...{ candidates, asked, timeZone, action }}
    />
  );
}

function Verdicts({ round, timeZone }: { round: ReadReview["round"]; timeZone: string }) {
  const t = useTranslations("review");
  const asked = round.assignments.filter(({ recused }) => !recused);
  const back = round.assignments.filter(({ recused }) => recused);
  const optional = new Set(asked.filter(({ required }) => !required).map(({ reviewerId }) => reviewerId));
  const others = round.decisions.filter(({ reviewerId }) => !asked.some((one) => one.reviewerId === reviewerId));
  const people = [...asked, ...new Map([...back, ...others].map((one) => [one.reviewerId, one])).values()];
  return (
    <ul className="flex flex-col gap-3 text-sm">
      {people.map(({ reviewerId, name }) => {
        const decision = round.decisions.findLast((one) => one.reviewerId === reviewerId);
        const approved = decision?.verdict === "approve" || decision?.verdict === "override";
        return (
          <li key={reviewerId} className="flex gap-3">
            <div className="min-w-0 flex-1">
              <p className="flex flex-wrap items-baseline justify-between gap-x-3">
                <span>
                  {name}
                  {optional.has(reviewerId) && <span className="text-muted"> · {t("optional")}</span>}
                </span>
                {back.some((one) => one.reviewerId === reviewerId) ? (
                  <span className="text-muted">{t("steppedBack")}</span>
                ) : (
                  <VerdictMark verdict={decision?.verdict ?? null} />
                )}
              </p>
              {decision && (
                <p className="text-muted text-xs">
                  <Time value={decision.at} timeZone={timeZone} />
                </p>
              )}
              {decision?.note && (
                <p className="mt-1 whitespace-pre-line border-rule border-l-2 pl-3">{decision.note}</p>
              )}
            </div>
            {approved && <Seal name={name} label={t("approvedBy", { name })} />}
          </li>
        );
      })}
    </ul>
  );
}

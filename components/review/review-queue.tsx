import Link from "next/link";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { CorrectionMark } from "@/components/ui/correction-mark";
import { Pager } from "@/components/ui/pager";
import { ArticleStateMark } from "@/components/ui/state-mark";
import { Time } from "@/components/ui/time";
import {
  type QueuedRound,
  type QueueList,
  queueLists,
  queuePageSize,
  type ReviewQueue,
} from "@/lib/review/review-queue";
import { VerdictMark } from "./verdict-mark";

type Props = { queue: ReviewQueue; timeZone: string };

/** The reviewer's queue: what waits first, the rest under it, each list page by page. Made for a phone first. */
export function ReviewQueueView({ queue, timeZone }: Props) {
  const t = useTranslations("review");
  return (
    <div className="flex flex-col gap-10">
      {queue.waiting.total === 0 && <EmptyState title={t("nothingWaits")}>{t("nothingWaitsBody")}</EmptyState>}
      {queueLists.map((list) => queue[list].total > 0 && <Rounds key={list} {...{ list, queue, timeZone }} />)}
    </div>
  );
}

function Rounds({ list, queue, timeZone }: Props & { list: QueueList }) {
  const t = useTranslations("review");
  const { rounds, total, page } = queue[list];
  return (
    <section>
      <h2 id={list} className="border-ink border-b pb-2 text-lg">
        {t(list)}
      </h2>
      <ul>
        {rounds.map((round) => (
          <li key={round.roundId} className="border-rule border-b py-4">
            <Round round={round} timeZone={timeZone} />
          </li>
        ))}
      </ul>
      {total > queuePageSize && (
        <Pager {...{ page, total }} pageSize={queuePageSize} href={(to) => addressOf(queue, list, to)} />
      )}
    </section>
  );
}

/** The page of one list; the others stay where they are. */
function addressOf(queue: ReviewQueue, list: QueueList, to: number): string {
  const pages = queueLists.map((one) => [one, one === list ? to : queue[one].page] as const);
  const query = new URLSearchParams(pages.filter(([, page]) => page > 1).map(([one, page]) => [one, String(page)]));
  return `/studio/reviews${query.size > 0 ? `?${query}` : ""}#${list}`;
}

function Round({ round, timeZone }: { round: QueuedRound; timeZone: string }) {
  const t = useTranslations("review");
  const { roundId, number, title, state, authors, openedBy, openedAt, dueAt, reviewers, characters, isCorrection } =
    round;
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <span className="flex flex-wrap items-baseline gap-x-2">
          <Link href={`/studio/reviews/${roundId}`} className="link font-bold text-lg pointer-coarse:py-1">
            {title || t("untitled")}
          </Link>
          {isCorrection && <CorrectionMark />}
        </span>
        <ArticleStateMark state={state} className="text-sm" />
      </div>
      <p className="flex flex-wrap gap-x-4 text-muted text-sm">
        {authors && <span className="text-ink">{authors}</span>}
        <span>{t("round", { number })}</span>
        {characters !== null && <span>{t("length", lengthOf(characters))}</span>}
        <span>
          {t("handedInBy", { name: openedBy })} · <Time value={openedAt} timeZone={timeZone} />
        </span>
        {dueAt && <Due at={dueAt} waits={round.state === "inReview"} timeZone={timeZone} />}
      </p>
      <Changes round={round} />
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {reviewers.map(({ id, name, verdict }) => (
          <li key={id} className="flex items-baseline gap-1.5">
            <span>{name}</span>
            <VerdictMark verdict={verdict} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Characters that a Korean reader takes in within a minute, attentively. */
const perMinute = 500;

function lengthOf(characters: number) {
  return { characters, minutes: Math.max(1, Math.round(characters / perMinute)) };
}

function Due({ at, waits, timeZone }: { at: Date; waits: boolean; timeZone: string }) {
  const t = useTranslations("review");
  const isOver = waits && at.getTime() < Date.now();
  return (
    <span className={isOver ? "font-bold text-danger" : "text-ink"}>
      {t(isOver ? "overdue" : "due")} <Time value={at} timeZone={timeZone} />
    </span>
  );
}

/** How much changed since this person judged it last: only that is asked of them again. */
function Changes({ round: { changes } }: { round: QueuedRound }) {
  const t = useTranslations("review");
  if (!changes) return null;
  return (
    <p className="text-sm">
      {t(changes.verdict === "approve" ? "sinceApproved" : "sinceJudged")} {t("count", changes.count)}
    </p>
  );
}

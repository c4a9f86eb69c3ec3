import { useTranslations } from "next-intl";
import { CorrectionMark } from "@/components/ui/correction-mark";
import { RowLink } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { RowKeys } from "@/components/ui/row-keys";
import { Time } from "@/components/ui/time";
import type { Board, ReviewTask, SlotTask, WritingTask } from "@/lib/articles/board";
import { BoardSection } from "./board-section";
import { TaskRow } from "./board-task-row";

/** What waits for this person, the most pressing kind first: decisions that others wait for, then returned work, then the rest. */
export function Waiting({ board, timeZone }: { board: Board; timeZone: string }) {
  const t = useTranslations("board.waiting");
  const { reviews, writing, slots } = board;
  const count = reviews.length + writing.length + slots.length;
  return (
    <BoardSection title={t("title")} count={count}>
      {count === 0 ? (
        <EmptyState title={t("empty")} className="border-t-0">
          {t("emptyHelp")}
        </EmptyState>
      ) : (
        <RowKeys>
          <ul>
            {reviews.map((task) => (
              <ReviewRow key={task.articleId} task={task} timeZone={timeZone} />
            ))}
            {writing.map((task) => (
              <WritingRow key={task.articleId} task={task} timeZone={timeZone} />
            ))}
            {slots.map((task) => (
              <SlotRow key={task.itemId} task={task} timeZone={timeZone} />
            ))}
          </ul>
        </RowKeys>
      )}
    </BoardSection>
  );
}

function ReviewRow({ task, timeZone }: { task: ReviewTask; timeZone: string }) {
  const t = useTranslations("board");
  return (
    <TaskRow kind={t("waiting.review")} shape="half" dueAt={task.dueAt} timeZone={timeZone}>
      <TaskTitle task={task} href={`/studio/reviews/${task.roundId}`} />
      <span className="text-muted text-sm">
        {t("waiting.asked", { name: task.askedBy, round: task.round })},{" "}
        <Time value={task.askedAt} timeZone={timeZone} />
      </span>
    </TaskRow>
  );
}

function WritingRow({ task, timeZone }: { task: WritingTask; timeZone: string }) {
  const t = useTranslations("board");
  const { returned, state } = task;
  const isReturned = state === "changesRequested";
  return (
    <TaskRow
      kind={isReturned ? t("waiting.returned") : t("waiting.write")}
      shape={isReturned ? "returned" : state === "planned" ? "dotted" : "hollow"}
      dueAt={task.dueAt}
      timeZone={timeZone}
    >
      <TaskTitle task={task} href={`/studio/articles/${task.articleId}`} />
      <span className="line-clamp-2 text-muted text-sm">
        {returned ? saidBy(returned, t) : t("waiting.edited")}{" "}
        {!returned && <Time value={task.updatedAt} timeZone={timeZone} />}
      </span>
    </TaskRow>
  );
}

function TaskTitle({ task, href }: { task: ReviewTask | WritingTask; href: string }) {
  const t = useTranslations("board");
  return (
    <span className="flex flex-wrap items-baseline gap-x-2">
      <RowLink href={href}>{task.title || t("untitled")}</RowLink>
      {task.isCorrection && <CorrectionMark />}
    </span>
  );
}

function saidBy({ by, note }: { by: string; note: string }, t: ReturnType<typeof useTranslations<"board">>): string {
  return note ? t("waiting.returnedBy", { name: by, note }) : t("waiting.returnedPlain", { name: by });
}

function SlotRow({ task, timeZone }: { task: SlotTask; timeZone: string }) {
  const t = useTranslations("board.waiting");
  return (
    <TaskRow kind={t("fill")} shape="dotted" dueAt={task.dueAt} timeZone={timeZone}>
      <RowLink href={`/studio/issues/${task.issueId}`}>{task.label || t("unnamedSlot")}</RowLink>
      <span className="text-muted text-sm">{t("slotOf", { number: task.issueNumber })}</span>
    </TaskRow>
  );
}

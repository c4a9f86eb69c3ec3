"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { RefusalMessage } from "@/components/ui/refusal-message";
import { Time } from "@/components/ui/time";
import type { ActionState } from "@/lib/access/action-state";
import type { Refusal } from "@/lib/kernel/result";
import type { ThreadPerson, ThreadView } from "@/lib/review/discussion";
import { mentionsIn, splitMentions } from "@/lib/review/mentions";
import { type DiscussionActions, unreachable } from "./discussion-actions";
import { MentionField } from "./mention-field";

export type ThreadCardProps = {
  thread: ThreadView;
  people: readonly ThreadPerson[];
  actions: DiscussionActions;
  timeZone?: string;
  active: boolean;
  /** The person wants to see the text that it is about. */
  show: (thread: ThreadView) => void;
  changed: () => void;
};

/** One thread: what it is about, what was said, and what can be done with it. */
export function ThreadCard({ thread, people, actions, timeZone, active, show, changed }: ThreadCardProps) {
  const t = useTranslations("comments");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [replying, setReplying] = useState(false);
  const [pending, startTransition] = useTransition();
  const act = (action: Promise<ActionState<unknown>>) =>
    startTransition(async () => {
      const answer = await action.catch(() => unreachable);
      setRefusal(answer.ok ? null : answer.error);
      changed();
    });
  const { id, resolved, blocking, may } = thread;
  return (
    <article
      id={`thread-${id}`}
      data-thread-card={id}
      aria-label={t("threadOf", { name: thread.comments[0]?.author.name ?? "" })}
      className={cx(
        "flex scroll-mt-20 flex-col gap-2 border-rule border-l-2 py-1 pl-3 text-sm",
        active && "border-l-ink bg-sunken/60",
        blocking && !resolved && "border-l-danger",
      )}
    >
      <Quote thread={thread} show={show} />
      <ol className="flex flex-col gap-2">
        {thread.comments.map((comment) => (
          <li key={comment.id}>
            <p className="flex flex-wrap items-baseline gap-x-2">
              <span className="font-bold">{comment.author.name}</span>
              <span className="text-muted text-xs">
                <Time value={comment.at} timeZone={timeZone} />
              </span>
            </p>
            <Body body={comment.body} mentions={comment.mentions} />
          </li>
        ))}
      </ol>
      {resolved && <p className="text-muted text-xs">{t("resolvedBy", { name: resolved.by })}</p>}
      <RefusalMessage refusal={refusal} own="comments.refusals" />
      {replying ? (
        <ReplyForm
          people={people}
          send={(said) => actions.reply({ threadId: id, ...said })}
          close={() => setReplying(false)}
          changed={changed}
        />
      ) : (
        <div className="flex flex-wrap gap-1.5">
          <Button size="sm" onPress={() => setReplying(true)}>
            {t("reply")}
          </Button>
          {!resolved && may.resolve && (
            <Button size="sm" pending={pending} onPress={() => act(actions.resolve({ threadId: id }))}>
              {t("resolve")}
            </Button>
          )}
          {resolved && (
            <Button size="sm" pending={pending} onPress={() => act(actions.reopen({ threadId: id }))}>
              {t("reopen")}
            </Button>
          )}
          {!resolved && may.block && (
            <Button
              size="sm"
              variant="quiet"
              onPress={() => act(actions.markBlocking({ threadId: id, blocking: !blocking }))}
            >
              {t(blocking ? "unblock" : "makeBlock")}
            </Button>
          )}
        </div>
      )}
    </article>
  );
}

type ReplyFormProps = {
  people: readonly ThreadPerson[];
  send: (said: { body: string; mentions: string[] }) => Promise<ActionState<unknown>>;
  close: () => void;
  changed: () => void;
};

function ReplyForm({ people, send, close, changed }: ReplyFormProps) {
  const t = useTranslations("comments");
  const tCommon = useTranslations("common");
  const [body, setBody] = useState("");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, startTransition] = useTransition();
  const go = () =>
    startTransition(async () => {
      const answer = await send({ body, mentions: mentionsIn(body, people) }).catch(() => unreachable);
      if (!answer.ok) return setRefusal(answer.error);
      close();
      changed();
    });
  return (
    <div className="flex flex-col gap-2">
      <MentionField label={t("replyBody")} value={body} onChange={setBody} people={people} rows={2} autoFocus />
      <RefusalMessage refusal={refusal} own="comments.refusals" />
      <div className="flex gap-1.5">
        <Button size="sm" variant="primary" pending={pending} isDisabled={body.trim() === ""} onPress={go}>
          {t("send")}
        </Button>
        <Button size="sm" onPress={close}>
          {tCommon("cancel")}
        </Button>
      </div>
    </div>
  );
}

function Quote({ thread, show }: Pick<ThreadCardProps, "thread" | "show">) {
  const t = useTranslations("comments");
  const { quote, text, blocking, resolved } = thread;
  const isOrphan = text === "" && !resolved;
  return (
    <div className="flex flex-col items-start gap-1">
      {blocking && !resolved && <span className="font-bold text-danger text-xs">{t("blocking")}</span>}
      <button
        type="button"
        onClick={() => show(thread)}
        className={cx(
          "line-clamp-2 text-left text-muted hover:text-ink pointer-coarse:py-1",
          isOrphan && "line-through",
        )}
      >
        {quote || t("whole")}
      </button>
      {isOrphan && <span className="text-muted text-xs">{t("orphan")}</span>}
    </div>
  );
}

function Body({ body, mentions }: { body: string; mentions: readonly ThreadPerson[] }) {
  let at = 0;
  return (
    <p className="whitespace-pre-line break-words">
      {splitMentions(body, mentions).map(({ text, person }) => {
        const key = at;
        at += text.length;
        return person ? (
          <strong key={key} className="font-bold">
            {text}
          </strong>
        ) : (
          <span key={key}>{text}</span>
        );
      })}
    </p>
  );
}

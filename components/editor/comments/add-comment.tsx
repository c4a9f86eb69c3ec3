"use client";

import { useState } from "react";
import CommentDialog, { type Said } from "@/components/review/discussion/comment-dialog";
import { unreachable } from "@/components/review/discussion/discussion-actions";
import { quoteOf } from "@/lib/articles/anchor";
import { useDesk } from "../desk";
import type { ArticleSession } from "../session/article-session";

/** Milliseconds that a comment waits for what was typed before it to be acknowledged. */
const patience = 10_000;

/** A comment on what is selected, or on the paragraph in which the caret stands. The selection follows the text while it is written. */
export default function AddComment({ session }: { session: ArticleSession }) {
  const { articleId, actions, discussion, pick } = useDesk();
  const [quote] = useState(() => quoteOf(session.view.state.doc, spoken(session)));
  const send = async ({ body, mentions, blocking }: Said) => {
    if (!(await settled(session))) return unreachable;
    const at = { version: session.version, ...spoken(session) };
    return actions.discussion.open({ articleId, at, body, mentions, blocking });
  };
  return (
    <CommentDialog
      quote={quote}
      people={discussion.discussion?.people ?? []}
      send={send}
      close={() => {
        discussion.refresh();
        pick(null);
      }}
    />
  );
}

function spoken({ view }: ArticleSession): { from: number; to: number } {
  const { from, to, empty, $from } = view.state.selection;
  return empty ? { from: $from.start(), to: $from.end() } : { from, to };
}

/** Waits until the server has everything that stands here: only then do positions mean the same there. */
function settled(session: ArticleSession): Promise<boolean> {
  const isSettled = () => session.snapshot().status.unsent === 0;
  if (isSettled()) return Promise.resolve(true);
  return new Promise((resolve) => {
    const finish = (answer: boolean) => {
      stop();
      clearTimeout(timer);
      resolve(answer);
    };
    const stop = session.subscribe(() => isSettled() && finish(true));
    const timer = setTimeout(() => finish(false), patience);
  });
}

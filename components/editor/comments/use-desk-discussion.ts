"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { type HeldDiscussion, useDiscussion } from "@/components/review/discussion/use-discussion";
import type { Discussion } from "@/lib/review/discussion";
import type { DeskPhase } from "../desk";
import { showComments } from "../plugins/comments";
import type { ArticleSession } from "../session/article-session";
import { oncePossible } from "../session/once-possible";

/** The article's comments, shown in its text and kept as they are for everybody: what others say is seen as it is said. */
export function useDeskDiscussion(articleId: string, phase: DeskPhase): HeldDiscussion {
  const held = useDiscussion(articleId);
  const { discussion, refresh } = held;
  const router = useRouter();
  const session = phase.kind === "open" ? phase.session : null;
  useEffect(
    () => session?.onNews(({ about }) => (about === "threads" ? refresh() : router.refresh())),
    [session, refresh, router],
  );
  useEffect(() => {
    if (!session || !discussion) return;
    return oncePossible(session.subscribe, () => place(session, discussion, refresh));
  }, [session, discussion, refresh]);
  return held;
}

/** Shows the threads in the text; false: not yet, since a syllable is being composed or the steps before them are on their way. */
function place(session: ArticleSession, { version, threads }: Discussion, refresh: () => void): boolean {
  if (session.connection.holding) return false;
  const mapping = session.connection.mappingFrom(version);
  if (mapping === "later") return false;
  if (mapping === "never") refresh();
  else {
    const open = threads.filter(({ resolved }) => !resolved);
    const marks = open.map(({ id, anchor, quote, blocking }) => ({ id, anchor, quote, blocking }));
    showComments(session.view, marks, mapping);
  }
  return true;
}

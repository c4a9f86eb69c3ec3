"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, type ReactNode, useEffect, useState, useSyncExternalStore } from "react";
import type { ThreadList as Threads } from "@/components/review/discussion/thread-list";
import { cx } from "@/components/ui/cx";
import { late } from "@/components/ui/late";
import { whenIdle } from "@/components/ui/when-idle";
import { isOrphan } from "@/lib/articles/anchor";
import type { ThreadView } from "@/lib/review/discussion";
import { useDesk, useSession } from "../desk";
import { activateThread, type CommentMarks, marksOf } from "../plugins/comments";
import type { ArticleSession } from "../session/article-session";
import { SuggestionPanel } from "../suggestions/suggestion-panel";
import { useSuggestions } from "../suggestions/use-suggestions";
import { useFollowing } from "./use-following";

const ThreadList = late<ComponentProps<typeof Threads>>(
  () => import("@/components/review/discussion/thread-list").then((part) => ({ default: part.ThreadList })),
  () => null,
);

/** To the right of the page: what is about the article, its suggestions, or its comments, which follow the text as it is scrolled. */
export function DeskRail({ about }: { about: ReactNode }) {
  const t = useTranslations("comments");
  const { discussion } = useDesk().discussion;
  const [shown, show] = useState<"about" | "comments" | "suggestions">("about");
  const suggestions = useSuggestions().length;
  const tSuggestions = useTranslations("suggestions");
  const open = discussion?.threads.filter(({ resolved }) => !resolved).length ?? 0;
  useEffect(() => {
    if (/^#thread-/.test(location.hash)) show("comments");
    if (/^#suggestion/.test(location.hash)) show("suggestions");
  }, []);
  useEffect(() => whenIdle(ThreadList.fetchSoon), []);
  const tab = (part: typeof shown, label: string) => (
    <button
      type="button"
      aria-pressed={shown === part}
      onClick={() => show(part)}
      className={cx(
        "flex-1 border-b-2 py-1.5 text-sm pointer-coarse:min-h-11",
        shown === part ? "border-ink font-bold" : "border-rule text-muted hover:text-ink",
      )}
    >
      {label}
    </button>
  );
  return (
    <>
      <div className="mb-4 flex">
        {tab("about", t("about"))}
        {tab("comments", t("tab", { count: open }))}
        {tab("suggestions", tSuggestions("tab", { count: suggestions }))}
      </div>
      {/* Hidden rather than gone, so that what was half typed into a form is still there. */}
      <div hidden={shown !== "about"}>{about}</div>
      {shown === "comments" && <Comments />}
      {shown === "suggestions" && <SuggestionPanel />}
    </>
  );
}

function Comments() {
  const { discussion: held, actions } = useDesk();
  const { discussion, refresh } = held;
  const session = useSession();
  const { marks, active } = useMarks(session);
  const threads = discussion?.threads ?? [];
  const places = new Map(marks.map(({ id, anchor }) => [id, anchor.from]));
  const inOrder = [...threads].sort((one, other) => placeOf(one, places) - placeOf(other, places));
  useFollowing(session, active);
  useHash(session, threads);
  return (
    <ThreadList
      threads={inOrder}
      active={active}
      people={discussion?.people ?? []}
      actions={actions.discussion}
      show={(thread) => session && showThread(session, thread.id)}
      changed={refresh}
    />
  );
}

function placeOf({ id, anchor }: ThreadView, places: ReadonlyMap<string, number>): number {
  return places.get(id) ?? anchor.from;
}

const none: CommentMarks = { marks: [], active: null };

function useMarks(session: ArticleSession | null): CommentMarks {
  const now = () => (session ? marksOf(session.snapshot().state) : none);
  return useSyncExternalStore(session?.subscribe ?? never, now, () => none);
}

const never = () => () => {};

/** Scrolls to the text of a thread and marks it; to its place if the text is gone. */
function showThread(session: ArticleSession, id: string): void {
  const mark = marksOf(session.view.state).marks.find((one) => one.id === id);
  if (!mark) return;
  activateThread(session.view, id);
  const { node } = session.view.domAtPos(
    Math.min(mark.anchor.from + (isOrphan(mark.anchor) ? 0 : 1), session.view.state.doc.content.size),
  );
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block: "center", behavior: "smooth" });
}

/** An address that names a thread opens at its spot, once it is there. */
function useHash(session: ArticleSession | null, threads: readonly ThreadView[]): void {
  const { marks } = useMarks(session);
  const wanted = typeof location === "undefined" ? "" : location.hash.slice("#thread-".length);
  const isThere = threads.some(({ id }) => id === wanted) && marks.some(({ id }) => id === wanted);
  useEffect(() => {
    if (isThere && session) showThread(session, wanted);
  }, [isThere, session, wanted]);
}

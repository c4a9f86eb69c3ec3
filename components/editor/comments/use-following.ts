"use client";

import { useEffect } from "react";
import type { ArticleSession } from "../session/article-session";

/** Pixels under the top of the window from which text counts as being read: the tools cover what is above. */
const belowTools = 70;

/** Keeps the cards beside their text: the card of the first text in sight that is spoken about stands at the height of that text. */
export function useFollowing(session: ArticleSession | null, active: string | null): void {
  useEffect(() => {
    if (!session) return;
    let asked = 0;
    const follow = () => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(() => align(firstInSight(session.view.dom)));
    };
    window.addEventListener("scroll", follow, { passive: true });
    return () => {
      cancelAnimationFrame(asked);
      window.removeEventListener("scroll", follow);
    };
  }, [session]);
  useEffect(() => {
    const mark = active && session?.view.dom.querySelector(`[data-thread="${active}"]`);
    if (mark) align(mark);
  }, [session, active]);
}

function firstInSight(page: Element): Element | undefined {
  return [...page.querySelectorAll("[data-thread]")].find((mark) => mark.getBoundingClientRect().top >= belowTools);
}

/** Scrolls the column so that the card stands beside its text. Where the column follows under the page there is nothing to align. */
function align(mark: Element | undefined): void {
  const card = mark && document.querySelector(`[data-thread-card="${mark.getAttribute("data-thread")}"]`);
  const column = card?.closest("aside");
  if (!mark || !card || !column || column.scrollHeight <= column.clientHeight) return;
  if (getComputedStyle(column.parentElement ?? column).position !== "sticky") return;
  column.scrollTop += card.getBoundingClientRect().top - mark.getBoundingClientRect().top;
}

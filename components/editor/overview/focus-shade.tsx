"use client";

import { useLayoutEffect, useState } from "react";
import { createPortal } from "react-dom";
import { blockElementAt } from "../hovering/block-at";
import type { ArticleSession } from "../session/article-session";

type Lit = { readonly top: number; readonly bottom: number };

/**
 * Shades everything but the block at the caret, by two veils over the page: nothing of the text itself changes, so that this is
 * right in the middle of a syllable too.
 */
export default function FocusShade({ session }: { session: ArticleSession }) {
  const [lit, setLit] = useState<Lit | null>(null);
  const sheet = session.view.dom.parentElement;
  useLayoutEffect(() => {
    const look = () => setLit((before) => litBlock(session, before));
    look();
    const stop = session.subscribe(look);
    window.addEventListener("resize", look);
    return () => {
      stop();
      window.removeEventListener("resize", look);
    };
  }, [session]);
  if (!sheet || !lit) return null;
  return createPortal(
    <>
      <div aria-hidden="true" className="veil" style={{ top: 0, height: lit.top }} />
      <div aria-hidden="true" className="veil" style={{ top: lit.bottom, bottom: 0 }} />
    </>,
    sheet,
  );
}

function litBlock({ view }: ArticleSession, before: Lit | null): Lit | null {
  const block = blockElementAt(view, view.state.selection.$from)?.getBoundingClientRect();
  const sheet = view.dom.parentElement?.getBoundingClientRect();
  if (!block || !sheet) return before;
  const [top, bottom] = [Math.max(0, block.top - sheet.top - 6), block.bottom - sheet.top + 6];
  return before && before.top === top && before.bottom === bottom ? before : { top, bottom };
}

"use client";

import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import { useDeferredValue, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { rangeText } from "@/lib/document/suggestions/range-text";
import { isHalfTyped } from "@/lib/kernel/find-text";
import type { ArticleSession } from "../session/article-session";
import { showPlace, usePainted } from "./painted";
import { firstFrom, type Place, placesOf, replacePlaces } from "./places";

export type FindingState = {
  readonly wanted: string;
  readonly setWanted: (text: string) => void;
  readonly setComposing: (is: boolean) => void;
  readonly matchCase: boolean;
  readonly setMatchCase: (is: boolean) => void;
  readonly count: number;
  /** From 0; -1: there is nothing. */
  readonly now: number;
  readonly inNote: boolean;
  readonly go: (direction: 1 | -1) => void;
  readonly replace: (text: string) => void;
  /** Answers how many it were. */
  readonly replaceAll: (text: string) => number;
  /** Puts the caret on the present place. */
  readonly land: () => void;
};

/** What is looked for, where it stands now (while anybody writes), and which of these places is the present one. */
export function useFinding(session: ArticleSession): FindingState {
  const { doc, selection } = useSyncExternalStore(session.subscribe, () => session.snapshot().state);
  const [wanted, setWanted] = useState(() => selectedWords(session));
  const [composing, setComposing] = useState(false);
  const [matchCase, setMatchCase] = useState(false);
  const settled = useSettledQuery(wanted, composing);
  const lateDoc = useDeferredValue(doc);
  const places = useMemo(() => placesOf(lateDoc, settled, { matchCase }), [lateDoc, settled, matchCase]);
  // The present place is known by where it begins: places before it may come and go.
  const [at, setAt] = useState(selection.from);
  const now = firstFrom(places, at);
  usePainted(session, places, now);
  const present = places[now];
  const start = present?.from;
  useEffect(() => {
    if (start !== undefined && !composing) showPresent(session, settled, start, matchCase);
  }, [session, settled, start, composing, matchCase]);
  const go = (direction: 1 | -1) => {
    const next = places[(now + direction + places.length) % places.length];
    if (next) setAt(next.from);
  };
  /** What is found at this very moment: replacing never works on what is only about to be shown. */
  const standing = () => placesOf(session.view.state.doc, settled, { matchCase });
  return {
    ...{ wanted, setWanted, setComposing, matchCase, setMatchCase, now, go },
    count: places.length,
    inNote: present?.note != null,
    replace: (text) => {
      const place = standing().find(({ from }) => from === start);
      if (place && session.change(replacePlaces([place], text))) setAt(place.from + text.normalize("NFC").length);
    },
    replaceAll: (text) => {
      const all = standing();
      return session.change(replacePlaces(all, text)) ? all.length : 0;
    },
    land: () => present && land(session, present),
  };
}

/** A syllable in the making that is no syllable yet says nothing new: what was looked for before is still what is meant. */
function useSettledQuery(wanted: string, composing: boolean): string {
  const [settled, setSettled] = useState(wanted);
  const next = composing && isHalfTyped(wanted) ? settled : wanted;
  if (next !== settled) setSettled(next);
  return next;
}

function showPresent(session: ArticleSession, wanted: string, start: number, matchCase: boolean): void {
  const place = placesOf(session.view.state.doc, wanted, { matchCase }).find(({ from }) => from === start);
  if (place) showPlace(session.view, place);
}

function selectedWords({ view: { state } }: ArticleSession): string {
  const { $from, $to, empty } = state.selection;
  if (empty || !$from.sameParent($to) || !$from.parent.isTextblock) return "";
  return rangeText(state.doc, { from: $from.pos, to: $to.pos }, "proposed").slice(0, 100);
}

function land(session: ArticleSession, { from, to, note }: Place): void {
  session.run((state, dispatch) => {
    const selection = note === null ? TextSelection.create(state.doc, from, to) : NodeSelection.create(state.doc, note);
    dispatch?.(state.tr.setSelection(selection).scrollIntoView());
    return true;
  });
}

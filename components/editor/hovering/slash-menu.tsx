"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useId, useMemo, useRef, useState } from "react";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { insteadOf } from "../commands/instead-of";
import { useDesk, useSessionValue } from "../desk";
import { fitsAt, type Insertion } from "../insertions/insertion";
import { insertions } from "../insertions/insertions";
import { useFoundInsertions } from "../insertions/use-found-insertions";
import { shownKeys } from "../key-names";
import { closeSlash, slashAt } from "../plugins/slash";
import type { ArticleSession } from "../session/article-session";
import { shortcuts } from "../shortcuts";
import { isMac } from "../toolbar/tool";
import { steer, useMenuKeys, useNamedInText } from "./menu-keys";
import { usePlace } from "./use-place";

/** What can be put in where a slash was typed; narrows with what is typed behind it. The caret stays in the text. */
export function SlashMenu({ session }: { session: ArticleSession }) {
  const from = useSessionValue(({ state }) => slashAt(state)?.from ?? null, null);
  const query = useSessionValue(({ state }) => slashAt(state)?.query ?? "", "");
  return from === null ? null : <Offer key={from} session={session} from={from} query={query} />;
}

type OfferProps = { session: ArticleSession; from: number; query: string };

function Offer({ session, from, query }: OfferProps) {
  const t = useTranslations("editor-tools.insertions");
  const desk = useDesk();
  const id = useId();
  const sheet = useRef<HTMLDivElement>(null);
  const fitting = useMemo(() => fittingAfter(session), [session]);
  const found = useFoundInsertions(fitting, query);
  const [active, setActive] = useState(0);
  const [asked, setAsked] = useState(query);
  if (asked !== query) {
    setAsked(query);
    setActive(0);
  }
  const hook = useCallback(
    () => session.view.coordsAtPos(Math.min(from, session.view.state.doc.content.size)),
    [session, from],
  );
  const spot = usePlace(session, hook, { sheet, side: "under" });
  const choose = (insertion: Insertion | undefined) => insertion && session.run(chosen(insertion, () => desk));
  const steering = { count: found.length, active, setActive, choose: (at: number) => choose(found[at]) };
  useMenuKeys(session, (event) => steer(event, { ...steering, close: () => close(session) }));
  const chosenId = found[active] && `${id}-${found[active].id}`;
  useNamedInText(session, { list: id, option: chosenId });
  if (fitting.length === 0 || (found.length === 0 && query.includes(" "))) return null;
  return (
    <div
      ref={sheet}
      className="floating fixed z-40 w-80 max-w-[calc(100vw-1rem)]"
      style={spot ?? { visibility: "hidden", left: 0, top: 0 }}
    >
      <div id={id} role="listbox" aria-label={t("label")} className="max-h-80 overflow-y-auto p-1">
        {found.map((insertion, index) => (
          <Entry
            key={insertion.id}
            id={`${id}-${insertion.id}`}
            insertion={insertion}
            isActive={index === active}
            choose={choose}
          />
        ))}
        {found.length === 0 && <p className="px-2.5 py-1.5 text-muted text-sm">{t("none")}</p>}
      </div>
    </div>
  );
}

type EntryProps = { id: string; insertion: Insertion; isActive: boolean; choose: (insertion: Insertion) => void };

function Entry({ id, insertion, isActive, choose }: EntryProps) {
  const t = useTranslations();
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: "nearest" });
  }, [isActive]);
  const { icon, words, shortcut } = insertion;
  return (
    // Its keys are pressed in the text, which names this option as its active one. A scroll that begins on it never ends with a pointer up.
    <div
      ref={row}
      id={id}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      onMouseDown={(event) => event.preventDefault()}
      onPointerUp={() => choose(insertion)}
      className={cx(
        "flex min-h-9 cursor-default items-center gap-2.5 rounded-sm px-2.5 py-1 hover:bg-sunken pointer-coarse:min-h-11",
        isActive && "bg-sunken",
      )}
    >
      <Icon of={icon} className="text-muted" />
      <span className="min-w-0 flex-1">
        <span className="block truncate">{t(`${words}.name`)}</span>
        <span className="block truncate text-muted text-xs">{t(`${words}.about`)}</span>
      </span>
      {shortcut && <kbd className="font-sans text-muted text-xs">{shownKeys(shortcuts[shortcut].keys, isMac())}</kbd>}
    </div>
  );
}

/** What would have a place once the slash and its query are gone. Asked once: what is typed behind the slash changes nothing about it. */
function fittingAfter({ view: { state } }: ArticleSession): readonly Insertion[] {
  const at = slashAt(state);
  if (!at) return [];
  const cleared = state.apply(state.tr.delete(at.from, at.to));
  return insertions.filter((insertion) => fitsAt(insertion, cleared));
}

/** Takes slash and query away and puts in what was chosen; both are read when it runs, which may be after a syllable is done. */
function chosen(insertion: Insertion, desk: () => ReturnType<typeof useDesk>): Parameters<ArticleSession["run"]>[0] {
  return (state, dispatch) => {
    const at = slashAt(state);
    if (!at) return false;
    if ("command" in insertion) return insteadOf(at, insertion.command)(state, dispatch);
    dispatch?.(state.tr.delete(at.from, at.to));
    insertion.ask(desk());
    return true;
  };
}

function close({ view }: ArticleSession): void {
  view.dispatch(closeSlash(view.state.tr));
}

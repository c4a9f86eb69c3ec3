"use client";

import { Plus } from "lucide-react";
import { aboutSource } from "../about-source";
import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useEffect, useId, useRef, useState } from "react";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { RefusalMessage } from "@/components/ui/refusal-message";
import { insertCitation } from "../commands/inline";
import { insteadOf } from "../commands/instead-of";
import { useDesk, useSessionValue } from "../desk";
import type { SourceCard } from "../material";
import { useFound } from "../pickers/use-found";
import { closeMention, mentionAt, partsOfQuery } from "../plugins/mention";
import type { ArticleSession } from "../session/article-session";
import { steer, useMenuKeys, useNamedInText } from "./menu-keys";
import { usePlace } from "./use-place";

/** As many as can be taken in at a glance; more words narrow it. */
const shown = 7;

/** Sources to cite where an @ was typed; narrows with what is typed behind it. The caret stays in the text. */
export function MentionMenu({ session }: { session: ArticleSession }) {
  const from = useSessionValue(({ state }) => mentionAt(state)?.from ?? null, null);
  const query = useSessionValue(({ state }) => mentionAt(state)?.query ?? "", "");
  return from === null ? null : <Offer key={from} session={session} from={from} query={query} />;
}

type OfferProps = { session: ArticleSession; from: number; query: string };

function Offer({ session, from, query }: OfferProps) {
  const t = useTranslations("editor-sources.mention");
  const { sources, askNewSource } = useDesk();
  const id = useId();
  const { text, locator } = partsOfQuery(query);
  const { found, refusal } = useSourcesOf(text);
  const offered = (found ?? []).slice(0, shown);
  const [active, setActive] = useActive(query);
  const choose = (at: number) => {
    const card = offered[at];
    if (card) {
      sources.put(card.id, card);
      session.run(cited(card, locator));
    } else if (session.run(taken)) askNewSource(text.trim());
  };
  const close = () => session.view.dispatch(closeMention(session.view.state.tr));
  const mayCreate = text.trim() !== "" && found !== null;
  const count = offered.length + (mayCreate ? 1 : 0);
  useMenuKeys(session, (event) => steer(event, { count, active, setActive, choose, close }));
  useNamedInText(session, { list: id, option: count > 0 ? `${id}-${active}` : undefined });
  const option = (at: number) => ({ id: `${id}-${at}`, isActive: at === active, choose: () => choose(at) });
  return (
    <Sheet session={session} from={from}>
      <div id={id} role="listbox" aria-label={t("label")} className="max-h-80 overflow-y-auto p-1">
        {offered.map((card, at) => (
          <Option key={card.id} {...option(at)}>
            <SourceLines card={card} />
          </Option>
        ))}
        {mayCreate && (
          <Option {...option(offered.length)}>
            <span className="flex items-center gap-2">
              <Icon of={Plus} className="text-muted" />
              <span className="truncate">{t("create", { text: text.trim() })}</span>
            </span>
          </Option>
        )}
      </div>
      <p className="border-rule border-t px-3 py-1.5 text-muted text-xs">
        {locator ? t("at", { locator }) : t("hint")}
      </p>
      <RefusalMessage refusal={refusal} />
    </Sheet>
  );
}

function useSourcesOf(text: string) {
  const { actions, publicationId } = useDesk();
  const ask = useCallback(
    (typed: string) => actions.findSources({ publicationId, text: typed }),
    [actions, publicationId],
  );
  return useFound<SourceCard>(text, ask);
}

/** The first one again whenever something else is looked for. */
function useActive(query: string): [number, (at: number) => void] {
  const [state, setState] = useState({ query, active: 0 });
  return [state.query === query ? state.active : 0, (active) => setState({ query, active })];
}

function Sheet({ session, from, children }: { session: ArticleSession; from: number; children: ReactNode }) {
  const sheet = useRef<HTMLDivElement>(null);
  const hook = useCallback(
    () => session.view.coordsAtPos(Math.min(from, session.view.state.doc.content.size)),
    [session, from],
  );
  const spot = usePlace(session, hook, { sheet, side: "under" });
  return (
    <div
      ref={sheet}
      className="floating fixed z-40 w-96 max-w-[calc(100vw-1rem)]"
      style={spot ?? { visibility: "hidden", left: 0, top: 0 }}
    >
      {children}
    </div>
  );
}

type OptionProps = { id: string; isActive: boolean; choose: () => void; children: ReactNode };

function Option({ id, isActive, choose, children }: OptionProps) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: "nearest" });
  }, [isActive]);
  return (
    // Its keys are pressed in the text, which names this option as its active one.
    <div
      ref={row}
      id={id}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      onMouseDown={(event) => event.preventDefault()}
      onPointerUp={choose}
      className={cx(
        "cursor-default rounded-sm px-2.5 py-1.5 hover:bg-sunken pointer-coarse:min-h-11",
        isActive && "bg-sunken",
      )}
    >
      {children}
    </div>
  );
}

function SourceLines({ card }: { card: SourceCard }) {
  const { title, language } = card;
  const about = aboutSource(card);
  return (
    <>
      <span lang={language} className="block truncate">
        {title}
      </span>
      {about && <span className="block truncate text-muted text-xs">{about}</span>}
    </>
  );
}

/** Puts the citation in the place of the @ and of what was typed behind it; both are read when it runs. */
function cited({ id }: SourceCard, locator: string): Parameters<ArticleSession["run"]>[0] {
  return (state, dispatch) => {
    const at = mentionAt(state);
    return at !== null && insteadOf(at, insertCitation(id, locator))(state, dispatch);
  };
}

/** Takes the @ and what was typed behind it away. */
const taken: Parameters<ArticleSession["run"]>[0] = (state, dispatch) => {
  const at = mentionAt(state);
  if (!at) return false;
  dispatch?.(state.tr.delete(at.from, at.to));
  return true;
};

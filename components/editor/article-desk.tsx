"use client";

import "./editor.css";
import "./editor-tools.css";
import "../reader/styles/chart.css";
import "./comments/comments.css";
import "./pictures/pictures.css";
import "./suggestions/suggestions.css";
import { useTranslations } from "next-intl";
import { type CSSProperties, type ReactNode, useRef, useState } from "react";
import { WithRail } from "@/components/studio/rail";
import { Hints } from "@/components/ui/hints";
import { notify } from "@/components/ui/toast";
import { comesFirst } from "@/components/ui/when-idle";
import type { ActionState } from "@/lib/access/action-state";
import type { OpenedDocument } from "@/lib/articles/step-protocol";
import type { SlotHints } from "@/lib/issues/slot-hints";
import type { PrintedPages } from "@/lib/publishing/page-budget";
import { bulletCharacters, bulletShape } from "@/lib/rendering/bullets";
import { type Desk, type DeskActions, DeskProvider } from "./desk";
import { DeskRail } from "./comments/desk-rail";
import { useDeskDiscussion } from "./comments/use-desk-discussion";
import { useDeskView } from "./desk-view";
import { LateFindBar } from "./finding/late-find-bar";
import { LateHovering } from "./hovering/late-hovering";
import { DivergenceNotices } from "./divergence-notices";
import { Overview } from "./overview/overview";
import { type ChartCard, Material, type SourceCard, type TableCard } from "./material";
import { Notices } from "./notices";
import { WaitingFile } from "./intake/waiting-file";
import { LatePasteNotice } from "./paste/late-paste-notice";
import type { Pasted } from "./paste/pasted";
import { usePictureDesk } from "./pictures/picture-desk";
import { Pickers } from "./pickers/pickers";
import { usePicking } from "./pickers/use-picking";
import type { RecordDesk } from "./records/record-desk";
import { useRenewedRecords } from "./records/use-renewed-records";
import { SuggestionBar } from "./suggestions/suggestion-bar";
import { EditorToolbar } from "./toolbar/toolbar";
import { useArticleSession } from "./use-article-session";
import { useEditorWords } from "./use-editor-words";
import { useSpot } from "./use-spot";
import { chartKeyOf, tableKeyOf } from "./views/record-key";

export type ArticleDeskProps = {
  document: OpenedDocument;
  publicationId: string;
  language: string;
  /** The publication's bullets by level. */
  bullets: readonly string[];
  /** What the article's place in an issue says is wanted in its empty parts. */
  hints: SlotHints;
  printed: PrintedPages | null;
  mayEdit: boolean;
  /** What the page cites, as far as it is known when it is served. */
  sources: readonly SourceCard[];
  actions: DeskActions;
  records: RecordDesk;
  rail: ReactNode;
};

/** The editor's screen: the tools, the page, and to its right what is about the article. */
export function ArticleDesk({
  document: opened,
  publicationId,
  language,
  bullets,
  hints,
  printed,
  mayEdit,
  sources: known,
  actions,
  records,
  rail,
}: ArticleDeskProps) {
  const t = useTranslations("editor");
  const words = useEditorWords(hints);
  const mount = useRef<HTMLDivElement>(null);
  const picker = usePicking();
  const { pick } = picker;
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const { view, show } = useDeskView();
  const sources = useSources(known, publicationId, actions);
  const tables = useTables(opened.articleId, language, actions);
  const charts = useCharts(opened.articleId, language, actions);
  useRenewedRecords(tables, charts);
  const pictures = usePictureDesk(publicationId, actions);
  const held = useArticleSession(mount, {
    document: opened,
    language,
    label: t("label"),
    words,
    bullets,
    sources,
    tables,
    charts,
    pictures,
    addReference: () => pick("reference"),
    pickLocator: () => pick("locator"),
    pickRecord: pick,
    toToolbar: focusTools,
    pickLink: () => pick("link"),
    pasted: setPasted,
    pickRuby: () => pick("ruby"),
    userId: records.userId,
    refused: (problem) =>
      notify(t.has(`problems.${problem}`) ? t(`problems.${problem}`) : t("problems.other"), { tone: "problem" }),
  });
  useSpot(mount, held.phase.kind === "open");
  const { articleId } = opened;
  const discussion = useDeskDiscussion(articleId, held.phase);
  const desk: Desk = {
    ...held,
    articleId,
    mayEdit,
    printed,
    discussion,
    publicationId,
    language,
    actions,
    sources,
    tables,
    charts,
    pictures,
    records,
    ...picker,
    view,
    show,
  };
  return (
    <DeskProvider value={desk}>
      <WithRail rail={<DeskRail about={rail} />}>
        <EditorToolbar />
        <Hints />
        <LateFindBar />
        <Notices mayEdit={mayEdit} />
        <DivergenceNotices />
        <div
          className="page"
          data-focused={view.focused || undefined}
          {...(held.phase.kind === "opening" && { [comesFirst]: "" })}
          style={signs(bullets, t("page.boxPrefix"), t("page.unit"))}
          ref={mount}
        />
        <SuggestionBar />
        <LateHovering />
        <Overview />
        <Pickers />
        <WaitingFile />
        <LatePasteNotice pasted={pasted} close={() => setPasted(null)} />
      </WithRail>
    </DeskProvider>
  );
}

/** The house's signs, for CSS to draw. */
function signs(bullets: readonly string[], boxPrefix: string, unit: string): CSSProperties {
  const levels = [1, 2, 3, 4].map((level) => [
    `--level-${level}`,
    `"${bulletCharacters[bulletShape(null, level, bullets)]}"`,
  ]);
  return Object.fromEntries([
    ...levels,
    ["--box-prefix", JSON.stringify(boxPrefix)],
    ["--unit-word", JSON.stringify(unit)],
  ]);
}

/** The tools over the selected words, if there are any, else those above the page. */
function focusTools(): boolean {
  const first = ["#selection-tools", "#editor-tools"]
    .map((tools) => document.querySelector<HTMLElement>(`${tools} button:not([disabled])`))
    .find((button) => button !== null);
  first?.focus();
  return first !== undefined;
}

function useSources(known: readonly SourceCard[], publicationId: string, actions: DeskActions): Material<SourceCard> {
  // Made once: what was known when the page was served is where it begins; later answers are newer.
  const [made] = useState(() => {
    const material = new Material<SourceCard>(async (ids) =>
      byKey(await actions.readSources({ publicationId, ids }), ({ id }) => id),
    );
    for (const card of known) material.put(card.id, card);
    return material;
  });
  return made;
}

function useTables(articleId: string, language: string, actions: DeskActions): Material<TableCard> {
  const [made] = useState(
    () =>
      new Material<TableCard>(async (keys) => {
        const tables = keys.map((key) => ({ tableId: key.split(" ")[0], revisionId: key.split(" ")[1] }));
        return byKey(await actions.readTables({ articleId, language, tables }), tableKeyOf);
      }),
  );
  return made;
}

function useCharts(articleId: string, language: string, actions: DeskActions): Material<ChartCard> {
  const [made] = useState(
    () =>
      new Material<ChartCard>(async (keys) => {
        const charts = keys.map((key) => ({ chartId: key.split(" ")[0], revisionId: key.split(" ")[1] }));
        return byKey(await actions.readCharts({ articleId, language, charts }), chartKeyOf);
      }),
  );
  return made;
}

function byKey<Card>(answer: ActionState<Card[]>, key: (card: Card) => string): Record<string, Card> {
  if (!answer.ok) throw new Error(answer.error.code);
  return Object.fromEntries(answer.value.map((card) => [key(card), card]));
}

"use client";

import { Node } from "@tiptap/pm/model";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useSession, useSessionValue } from "@/components/editor/desk";
import { Button } from "@/components/ui/button";
import { QuietLink } from "@/components/ui/quiet-link";
import { ArticleStateMark } from "@/components/ui/state-mark";
import { Time } from "@/components/ui/time";
import { takeOver } from "@/lib/document/take-over";
import type { CorrectionNews, CorrectionOut } from "@/lib/publishing/correction-news";
import { BeginCorrection } from "./begin-correction";
import type { RailActions, RailArticle } from "./rail-article";

type Props = { article: RailArticle; actions: Pick<RailActions, "reopen" | "beginCorrection"> };

/** What an article has to do with corrections: it is one; one is under way; one went out that this draft may lack; one may be begun. */
export default function CorrectionLines({ article, actions }: Props) {
  const t = useTranslations("correction");
  const { timeZone, correction } = article;
  const { corrects, underWay, wentOut, mayBegin }: CorrectionNews = correction;
  return (
    <div className="flex flex-col gap-3 text-sm">
      {corrects && (
        <p>
          {t("corrects")} <ArticleLink id={corrects.id}>{corrects.title}</ArticleLink>
        </p>
      )}
      {underWay && (
        <p className="flex flex-wrap items-baseline gap-x-2">
          <ArticleLink id={underWay.id}>{t("underWay")}</ArticleLink> <ArticleStateMark state={underWay.state} />
        </p>
      )}
      {wentOut && <WentOut out={wentOut} timeZone={timeZone} />}
      {mayBegin && (
        <div>
          <BeginCorrection article={article} actions={actions} />
        </div>
      )}
    </div>
  );
}

function ArticleLink({ id, children }: { id: string | null; children: string }) {
  if (!id) return <span>{children}</span>;
  return (
    <QuietLink className="link" href={`/studio/articles/${id}`}>
      {children}
    </QuietLink>
  );
}

type Outcome = { readonly count: number; readonly left: readonly string[] };

function WentOut({ out, timeZone }: { out: CorrectionOut; timeZone: string }) {
  const t = useTranslations("correction");
  const session = useSession();
  const editable = useSessionValue(({ documentState }) => documentState.editable, false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { texts } = out;
  const take = () => {
    if (!session || !texts) return;
    session.change((state, dispatch) => {
      const read = (json: unknown) => Node.fromJSON(state.schema, json);
      const made = takeOver(state.doc, { before: read(texts.before), after: read(texts.after) });
      const { tr } = state;
      for (const step of made.transform.steps) tr.step(step);
      setOutcome({ count: made.count, left: made.left });
      if (tr.docChanged) dispatch?.(tr);
      return tr.docChanged;
    });
  };
  const isMissing = texts !== null && outcome === null;
  return (
    <div className="flex flex-col items-start gap-2">
      <p>
        {t("wentOut")}{" "}
        <span className="text-muted">
          <Time value={out.at} timeZone={timeZone} />
        </span>
      </p>
      {out.notice && <blockquote className="whitespace-pre-line border-edge border-l-2 pl-3">{out.notice}</blockquote>}
      {isMissing && <p>{t("lacks")}</p>}
      {isMissing && editable && (
        <Button size="sm" onPress={take}>
          {t("take")}
        </Button>
      )}
      <div role="status">
        {texts === null && <p className="text-muted">{t("has")}</p>}
        {outcome && <Told outcome={outcome} />}
      </div>
    </div>
  );
}

function Told({ outcome: { count, left } }: { outcome: Outcome }) {
  const t = useTranslations("correction");
  return (
    <>
      <p>{count > 0 ? t("taken", { count }) : left.length === 0 ? t("has") : t("noneTaken")}</p>
      {left.length > 0 && (
        <>
          <p className="pt-2">{t("left", { count: left.length })}</p>
          <ul className="flex list-disc flex-col gap-1 pl-5">
            {left.map((words) => (
              <li key={words} className="[overflow-wrap:anywhere]">
                {words}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

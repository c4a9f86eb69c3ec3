"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { TextArea } from "@/components/ui/text-area";
import { useActionForm } from "@/components/ui/use-action-form";
import { composedItems } from "@/lib/issues/compose-issue";
import type { SummaryLine } from "@/lib/issues/derive-summary";
import { useIssueDesk } from "./desk-context";
import { text } from "./issue-actions";

type ArticleLine = {
  articleId: string;
  title: string;
  number: string | null;
  line: SummaryLine | undefined;
  leftOut: boolean;
};

/** The issue's summary, a line an article: drawn from the article, written anew here, or left out. */
export function SummaryEditor() {
  const t = useTranslations("issues.summary");
  const { readiness } = useIssueDesk();
  const lines = useLines();
  if (lines.length === 0) return <EmptyState title={t("empty")}>{t("emptyHint")}</EmptyState>;
  return (
    <>
      <p className="max-w-prose pb-4 text-muted">{t("intro")}</p>
      <ol className="flex flex-col">
        {lines.map((line) => (
          <Line key={line.articleId} article={line} mayChange={readiness.may.arrange} />
        ))}
      </ol>
    </>
  );
}

function useLines(): ArticleLine[] {
  const { composition, arrangement } = useIssueDesk().readiness;
  const lines = new Map(composition.summary.map((line) => [line.articleId, line]));
  const leftOut = new Set(
    arrangement.issue.summary.filter((one) => one.text === null).map(({ articleId }) => articleId),
  );
  return composedItems(composition.sections).flatMap(({ articleId, title, number }) =>
    articleId ? [{ articleId, title, number, line: lines.get(articleId), leftOut: leftOut.has(articleId) }] : [],
  );
}

function Line({ article, mayChange }: { article: ArticleLine; mayChange: boolean }) {
  const t = useTranslations("issues.summary");
  const [isEditing, setEditing] = useState(false);
  const { line, leftOut } = article;
  return (
    <li className="flex flex-col gap-1.5 border-rule border-b py-4 first:pt-0">
      <p className="flex flex-wrap items-baseline gap-2 text-muted text-sm">
        {article.number && <span className="tabular">{article.number}</span>}
        <span>{article.title}</span>
        {line?.edited && <Badge>{t("edited")}</Badge>}
      </p>
      {isEditing ? (
        <LineForm article={article} close={() => setEditing(false)} />
      ) : (
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
          <p className={line ? "max-w-prose" : "text-muted"}>
            {line ? plain(line) : leftOut ? t("leftOut") : t("none")}
          </p>
          {mayChange && <Tools article={article} edit={() => setEditing(true)} />}
        </div>
      )}
    </li>
  );
}

function Tools({ article: { articleId, line, leftOut, title }, edit }: { article: ArticleLine; edit: () => void }) {
  const t = useTranslations("issues.summary");
  const { actions, changeOrSay } = useIssueDesk();
  const as = (kind: "drawn" | "leftOut") => () =>
    void changeOrSay(actions.changeSummaryAction, { articleId, change: { as: kind } });
  return (
    <div className="-ml-2 flex flex-wrap gap-1 lg:ml-auto">
      <Button variant="quiet" size="sm" onPress={edit} aria-label={t("editOf", { title })}>
        {t("edit")}
      </Button>
      {(line?.edited || leftOut) && (
        <Button variant="quiet" size="sm" onPress={as("drawn")} aria-label={t("drawOf", { title })}>
          {t("draw")}
        </Button>
      )}
      {!leftOut && line && (
        <Button variant="quiet" size="sm" onPress={as("leftOut")} aria-label={t("leaveOutOf", { title })}>
          {t("leaveOut")}
        </Button>
      )}
    </div>
  );
}

function LineForm({ article, close }: { article: ArticleLine; close: () => void }) {
  const t = useTranslations("issues.summary");
  const { actions, change } = useIssueDesk();
  const write = (data: FormData) => {
    const written = text(data, "change.text").replace(/\s*\n\s*/g, " ");
    return change(actions.changeSummaryAction, {
      articleId: article.articleId,
      change: { as: "written", text: written },
    });
  };
  const form = useActionForm(write, { onDone: close });
  return (
    <ActionForm form={form} own="issues.refusals" className="max-w-prose gap-3">
      <TextArea
        name="change.text"
        label={t("line")}
        hideLabel
        defaultValue={article.line ? plain(article.line) : ""}
        autoFocus
        rows={2}
      />
      <div className="flex gap-2">
        <SubmitButton variant="secondary">{t("save")}</SubmitButton>
        <Button variant="quiet" onPress={close}>
          {t("cancel")}
        </Button>
      </div>
    </ActionForm>
  );
}

/** A line as plain text: a gloss stands in its parentheses. */
function plain({ text: nodes }: SummaryLine): string {
  return nodes
    .map(({ text: words = "", marks = [] }) => (marks.some(({ type }) => type === "gloss") ? `(${words})` : words))
    .join("");
}

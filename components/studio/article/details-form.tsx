"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { RefusalMessage, useFieldSentence } from "@/components/ui/refusal-message";
import { PlainSelect } from "@/components/ui/plain-select";
import { PlainTextField } from "@/components/ui/plain-text-field";
import { notify } from "@/components/ui/toast";
import type { ActionState, FieldProblems } from "@/lib/access/action-state";
import type { ArticleDetails } from "@/lib/articles/article-details";
import { articleKinds } from "@/lib/document/revision-content";
import type { Refusal } from "@/lib/kernel/result";
import type { RailArticle } from "./rail-article";

type DetailsProps = { article: RailArticle; update: (input: unknown) => Promise<ActionState<ArticleDetails>> };
type Said = Pick<ArticleDetails, "slug" | "kind" | "byline">;
type Wrong = { refusal: Refusal; fields: FieldProblems };

/** What is said of the article beside its text: its address, its kind, the line with the names. */
export function DetailsForm({ article, update }: DetailsProps) {
  const t = useTranslations("article.detailsForm");
  const tCommon = useTranslations("common");
  const { slug, kind, byline } = article.details;
  const [said, setSaid] = useState<Said>({ slug, kind, byline });
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const [pending, startTransition] = useTransition();
  const sentence = useFieldSentence();
  const problem = (field: keyof Said) => (wrong?.fields[field] ? sentence(wrong.fields[field]) : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    startTransition(async () => {
      const input = { articleId: article.id, seen: article.details, changes: said };
      const answer = await update(input).catch(() => unreachable);
      if (answer.ok) notify(tCommon("saved"));
      setWrong(answer.ok ? null : { refusal: answer.error, fields: fieldsOf(answer.error) });
    });
  };
  const changed = said.slug !== slug || said.kind !== kind || said.byline !== byline;
  const kinds = articleKinds.map((id) => ({ id, label: tCommon(`articleKinds.${id}`) }));
  return (
    <form onSubmit={submit} className="flex flex-col gap-3" noValidate>
      <PlainSelect
        label={t("kind")}
        options={kinds}
        value={said.kind}
        disabled={!article.mayEdit}
        onChange={(id) => setSaid({ ...said, kind: id as Said["kind"] })}
      />
      <PlainTextField
        label={t("byline")}
        description={t("bylineHelp")}
        value={said.byline}
        maxLength={300}
        readOnly={!article.mayEdit}
        onChange={(next) => setSaid({ ...said, byline: next })}
      />
      <PlainTextField
        label={t("slug")}
        value={said.slug}
        maxLength={100}
        readOnly={!article.mayEdit}
        problem={problem("slug")}
        onChange={(next) => setSaid({ ...said, slug: next })}
      />
      <RefusalMessage refusal={wrong?.refusal ?? null} own="article.detailsForm.refusals" />
      {article.mayEdit && changed && (
        <Button type="submit" size="sm" pending={pending} className="self-start">
          {tCommon("save")}
        </Button>
      )}
    </form>
  );
}

function fieldsOf(error: Refusal & { fields?: FieldProblems }): FieldProblems {
  return Object.fromEntries(
    Object.entries(error.fields ?? {}).map(([path, one]) => [path.replace(/^changes\./, ""), one]),
  );
}

const unreachable = { ok: false, error: { code: "unreachable", facts: {} } } as const;

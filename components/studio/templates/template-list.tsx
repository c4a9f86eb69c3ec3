"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { type ReactNode, useTransition } from "react";
import type { IssueAction } from "@/components/studio/issues/issue-actions";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { useRefusalSentence } from "@/components/ui/refusal-message";
import { notify } from "@/components/ui/toast";
import type { SuggestedIssue } from "@/lib/issues/issue-lines";
import type { TemplateLine } from "@/lib/issues/template";

type Props = {
  publicationId: string;
  templates: readonly TemplateLine[];
  next: SuggestedIssue;
  make: IssueAction<{ issueId: string }>;
  /** The button that makes a template. */
  create: ReactNode;
};

/** Templates by name: what each lays out, and the issue that it would make next. */
export function TemplateList({ publicationId, templates, next, make, create }: Props) {
  const t = useTranslations("templates");
  if (templates.length === 0)
    return (
      <EmptyState title={t("none")} action={create}>
        {t("noneHint")}
      </EmptyState>
    );
  return (
    <ul className="flex flex-col">
      {templates.map((template) => (
        <li
          key={template.id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-rule border-b py-3"
        >
          <span className="min-w-0">
            <Link href={`/studio/issues/templates/${template.id}`} className="font-bold no-underline hover:underline">
              {template.name}
            </Link>
            <span className="block text-muted text-sm">
              {t("holds", { sections: template.sections, slots: template.slots, points: template.points })}
            </span>
          </span>
          <MakeNext publicationId={publicationId} templateId={template.id} next={next} make={make} />
        </li>
      ))}
    </ul>
  );
}

type MakeProps = Pick<Props, "publicationId" | "next" | "make"> & { templateId: string };

/** One press: the issue is there, with its sections, slots and deadlines. */
function MakeNext({ publicationId, templateId, next, make }: MakeProps) {
  const t = useTranslations("templates");
  const router = useRouter();
  const format = useFormatter();
  const sentence = useRefusalSentence("issues.refusals");
  const [pending, start] = useTransition();
  const day = format.dateTime(new Date(next.publicationDate), { month: "long", day: "numeric", timeZone: "UTC" });
  const press = () =>
    start(async () => {
      const answer = await make({ publicationId, templateId });
      if (answer.ok) router.push(`/studio/issues/${answer.value.issueId}`);
      else notify(sentence(answer.error), { tone: "problem" });
    });
  return (
    <Button onPress={press} pending={pending}>
      {t("next", { number: next.number, day })}
    </Button>
  );
}

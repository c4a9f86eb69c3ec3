import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readDesk } from "@/app/(studio)/current-publication";
import { createNextIssueAction, createTemplateAction } from "@/app/(studio)/studio/issues/templates/actions";
import { NewTemplate } from "@/components/studio/templates/new-template";
import { TemplateList } from "@/components/studio/templates/template-list";
import { Work } from "@/components/studio/work";
import { PageHeader } from "@/components/ui/page-header";
import { listIssues } from "@/lib/issues/list-issues.server";
import { listTemplates } from "@/lib/issues/read-templates.server";
import { suggestIssue } from "@/lib/issues/suggest-issue.server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("templates"))("title") };
}

/** The publication's issue templates; each makes the next issue with one press. */
export default async function TemplatesPage() {
  const { actor, publication } = await readDesk();
  if (!publication) notFound();
  const publicationId = publication.id;
  const [templates, next, issues] = await Promise.all([
    listTemplates(actor, publicationId),
    suggestIssue(actor, { publicationId, now: new Date() }),
    listIssues(actor, { publicationId, show: "all", page: 1 }),
  ]);
  if (!templates.ok || !next.ok || !issues.ok) notFound();
  const [t, tIssues] = await Promise.all([getTranslations("templates"), getTranslations("issues")]);
  const create = (
    <NewTemplate publicationId={publicationId} issues={issues.value.issues} create={createTemplateAction} />
  );
  return (
    <Work narrow>
      <PageHeader
        title={t("title")}
        crumbs={[{ label: tIssues("title"), href: "/studio/issues" }]}
        actions={templates.value.length > 0 && create}
      >
        {t("intro")}
      </PageHeader>
      <TemplateList
        publicationId={publicationId}
        templates={templates.value}
        next={next.value}
        make={createNextIssueAction}
        create={create}
      />
    </Work>
  );
}

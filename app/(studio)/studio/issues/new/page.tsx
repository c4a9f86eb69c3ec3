import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readDesk } from "@/app/(studio)/current-publication";
import { createIssueAction } from "@/app/(studio)/studio/issues/actions";
import { NewIssueForm } from "@/components/studio/issues/new-issue-form";
import { Work } from "@/components/studio/work";
import { PageHeader } from "@/components/ui/page-header";
import { suggestIssue } from "@/lib/issues/suggest-issue.server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("issues.new");
  return { title: t("title") };
}

/** Planning an issue: what it would be is filled in already. */
export default async function NewIssuePage() {
  const { actor, publication } = await readDesk();
  if (!publication) notFound();
  const suggested = await suggestIssue(actor, { publicationId: publication.id, now: new Date() });
  if (!suggested.ok) notFound();
  const t = await getTranslations("issues");
  return (
    <Work narrow>
      <PageHeader title={t("new.title")} crumbs={[{ label: t("title"), href: "/studio/issues" }]}>
        {t("new.intro")}
      </PageHeader>
      <NewIssueForm publicationId={publication.id} suggested={suggested.value} create={createIssueAction} />
    </Work>
  );
}

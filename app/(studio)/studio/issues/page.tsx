import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { readDesk } from "@/app/(studio)/current-publication";
import { IssueList } from "@/components/studio/issues/issue-list";
import { Work } from "@/components/studio/work";
import { Icon } from "@/components/ui/icon";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { mayPlanIssue } from "@/lib/access/policies";
import { issuePageSize, listIssues } from "@/lib/issues/list-issues.server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("issues");
  return { title: t("title") };
}

/** What an address may ask for; anything else is the first page of all. */
const querySchema = z.object({
  show: z.enum(["coming", "out", "all"]).catch("all"),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

/** Every issue of the publication on the desk, newest first. */
export default async function IssuesPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { actor, publication } = await readDesk();
  if (!publication) notFound();
  const query = querySchema.parse(await searchParams);
  const found = await listIssues(actor, { publicationId: publication.id, ...query });
  if (!found.ok) notFound();
  const t = await getTranslations("issues");
  const mayPlan = mayPlanIssue(actor, { publicationId: publication.id });
  const action = mayPlan && (
    <div className="flex flex-wrap gap-2">
      <LinkButton href="/studio/issues/templates">{t("templates")}</LinkButton>
      <LinkButton href="/studio/issues/new" variant="primary" icon={<Icon of={Plus} />}>
        {t("plan")}
      </LinkButton>
    </div>
  );
  return (
    <Work>
      <PageHeader title={t("title")} actions={action} />
      <IssueList page={found.value} show={query.show} pageSize={issuePageSize} mayPlan={mayPlan} />
    </Work>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readDesk } from "@/app/(studio)/current-publication";
import { changeTemplateAction, removeTemplateAction } from "@/app/(studio)/studio/issues/templates/actions";
import { TemplateForm } from "@/components/studio/templates/template-form";
import { Work } from "@/components/studio/work";
import { PageHeader } from "@/components/ui/page-header";
import { listOwners } from "@/lib/issues/list-owners.server";
import { readTemplate } from "@/lib/issues/read-templates.server";
import { idSchema } from "@/lib/kernel/ids";

type Props = { params: Promise<{ templateId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("templates"))("edit") };
}

/** A template: its sections with their slots, its checklist, its budget. */
export default async function TemplatePage({ params }: Props) {
  const { actor } = await readDesk();
  const id = idSchema.safeParse((await params).templateId);
  const found = id.success ? await readTemplate(actor, id.data) : null;
  if (!found?.ok) notFound();
  const template = found.value;
  const [t, tIssues, owners] = await Promise.all([
    getTranslations("templates"),
    getTranslations("issues"),
    listOwners(actor, template.publicationId),
  ]);
  const crumbs = [
    { label: tIssues("title"), href: "/studio/issues" },
    { label: t("title"), href: "/studio/issues/templates" },
  ];
  return (
    <Work>
      <PageHeader title={template.name} crumbs={crumbs}>
        {t("editIntro")}
      </PageHeader>
      <TemplateForm
        key={template.version}
        template={template}
        owners={owners}
        change={changeTemplateAction}
        remove={removeTemplateAction}
      />
    </Work>
  );
}

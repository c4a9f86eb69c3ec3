import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readDesk } from "@/app/(studio)/current-publication";
import { changeGateRulesAction } from "@/app/(studio)/studio/issues/actions";
import { GateForm } from "@/components/studio/issues/gate-form";
import { Work } from "@/components/studio/work";
import { PageHeader } from "@/components/ui/page-header";
import { readGateRules } from "@/lib/issues/change-gate-rules.server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings.gate"))("title") };
}

/** What holds an issue back, and what is only told of: for managing editors. */
export default async function GatePage() {
  const { actor, publication } = await readDesk();
  if (!publication) notFound();
  const rules = await readGateRules(actor, publication.id);
  if (!rules.ok) notFound();
  const [t, tIssues] = await Promise.all([getTranslations("settings.gate"), getTranslations("issues")]);
  return (
    <Work narrow>
      <PageHeader title={t("title")} crumbs={[{ label: tIssues("title"), href: "/studio/issues" }]}>
        {t("lead")}
      </PageHeader>
      <GateForm
        key={publication.id}
        publicationId={publication.id}
        rules={rules.value}
        action={changeGateRulesAction}
      />
    </Work>
  );
}

import { getTranslations } from "next-intl/server";
import { Work } from "@/components/studio/work";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";

/** There is nothing at this address of the desk, or nothing that this person may know of. The desk stays around it. */
export default async function StudioNotFound() {
  const t = await getTranslations("shell.missing");
  return (
    <Work>
      <PageHeader title={t("title")} />
      <EmptyState title={t("what")} action={<LinkButton href="/studio">{t("toDesk")}</LinkButton>}>
        {t("body")}
      </EmptyState>
    </Work>
  );
}

import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Work } from "./work";

/** The board of somebody who belongs to no publication. */
export function NoPublication({ mayCreate }: { mayCreate: boolean }) {
  const t = useTranslations("board.none");
  return (
    <Work narrow>
      <EmptyState
        title={t("title")}
        action={
          mayCreate && (
            <LinkButton href="/studio/settings/publications/new" variant="primary">
              {t("create")}
            </LinkButton>
          )
        }
      >
        {mayCreate ? t("admin") : t("body")}
      </EmptyState>
    </Work>
  );
}

/** Where the coming issue would lie, when none is planned. */
export function NoIssue({ mayPlan }: { mayPlan: boolean }) {
  const t = useTranslations("board.issue");
  const action = mayPlan && <LinkButton href="/studio/issues?new=1">{t("create")}</LinkButton>;
  return (
    <EmptyState title={t("none")} action={action}>
      {t("noneHelp")}
    </EmptyState>
  );
}

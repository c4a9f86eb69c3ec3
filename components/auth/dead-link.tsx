import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";

/** Says that a link no longer works, and what to do instead. */
export function DeadLink({ of }: { of: "reset" | "invitation" }) {
  const t = useTranslations(`auth.${of}`);
  return (
    <>
      <p className="text-muted">{t("dead")}</p>
      {of === "reset" && (
        <LinkButton href="/sign-in/forgotten" className="self-start">
          {t("again")}
        </LinkButton>
      )}
    </>
  );
}

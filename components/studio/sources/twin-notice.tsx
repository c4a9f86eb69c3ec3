import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Refusal } from "@/lib/kernel/result";

/** After a refusal because the address is known: the way to the source that has it. */
export function TwinNotice({ refusal }: { refusal: Refusal | null }) {
  const t = useTranslations("sources.twin");
  if (refusal?.code !== "taken") return null;
  const { sourceId } = refusal.facts;
  if (typeof sourceId !== "string") return null;
  return (
    <p>
      <Link className="link" href={`/studio/sources/${sourceId}`}>
        {t("open")}
      </Link>
    </p>
  );
}

import Link from "next/link";
import { useTranslations } from "next-intl";
import { RailSection } from "@/components/studio/rail";
import { Time } from "@/components/ui/time";

type Copy = { readonly id: string; readonly takenAt: Date };

/** The dated copies of a source's page that the desk has. */
export function CopyList({
  sourceId,
  copies,
  timeZone,
}: {
  sourceId: string;
  copies: readonly Copy[];
  timeZone: string;
}) {
  const t = useTranslations("library.copies");
  if (copies.length === 0) return null;
  return (
    <RailSection title={t("title", { count: copies.length })}>
      <ul className="flex flex-col gap-1.5">
        {copies.map(({ id, takenAt }) => (
          <li key={id}>
            <Link className="link" href={`/studio/sources/${sourceId}/copies/${id}`}>
              <Time value={takenAt} timeZone={timeZone} as="full" />
            </Link>
          </li>
        ))}
      </ul>
    </RailSection>
  );
}

import Link from "next/link";
import { useTranslations } from "next-intl";
import { RailSection } from "@/components/studio/rail";
import { Time } from "@/components/ui/time";

type Line = {
  readonly id: string;
  readonly number: number;
  readonly hash: string;
  readonly createdAt: Date;
  readonly createdBy: { readonly name: string };
};
type Props = { tableId: string; revisions: readonly Line[]; shownId: string; timeZone: string };

/** The revisions of a table, newest first; each can be looked at. */
export function TableHistory({ tableId, revisions, shownId, timeZone }: Props) {
  const t = useTranslations("tables");
  return (
    <>
      <RailSection title={t("history.title")}>
        <ol className="flex flex-col gap-3">
          {revisions.map(({ id, number, hash, createdAt, createdBy }, index) => (
            <li key={id} className="flex flex-col">
              <Link
                href={index === 0 ? `/studio/tables/${tableId}` : `/studio/tables/${tableId}?revision=${id}`}
                aria-current={id === shownId ? "true" : undefined}
                className="link aria-[current=true]:font-bold aria-[current=true]:no-underline"
              >
                {t("revision", { number })}
              </Link>
              <span className="text-muted text-sm">
                {createdBy.name} · <Time value={createdAt} timeZone={timeZone} as="full" />
              </span>
              <code className="text-faint text-xs" title={hash}>
                {hash.slice(0, 12)}
              </code>
            </li>
          ))}
        </ol>
      </RailSection>
      <RailSection title={t("history.pinnedTitle")}>
        <p className="text-muted text-sm">{t("history.pinned")}</p>
      </RailSection>
    </>
  );
}

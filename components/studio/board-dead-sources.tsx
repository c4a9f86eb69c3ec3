import Link from "next/link";
import { useTranslations } from "next-intl";
import { RowLink } from "@/components/ui/data-table";
import { RowKeys } from "@/components/ui/row-keys";
import { Time } from "@/components/ui/time";
import type { DeadSources as Found } from "@/lib/sources/dead-sources";
import { BoardSection } from "./board-section";

/** Sources that articles cite and whose pages are gone; nothing when there is none. */
export function DeadSources({ found, timeZone }: { found: Found; timeZone: string }) {
  const t = useTranslations("library.board");
  const { sources, total } = found;
  if (total === 0) return null;
  return (
    <BoardSection title={t("title")} count={total}>
      <RowKeys>
        <ul>
          {sources.map(({ id, title, language, outlet, linkCheckedAt, citingArticles }) => (
            <li
              key={id}
              className="relative flex flex-wrap items-baseline gap-x-4 gap-y-1 border-rule border-b py-2.5 focus-within:bg-sunken hover:bg-sunken/60 sm:px-1"
            >
              <span className="min-w-0 flex-1 max-sm:basis-full">
                <RowLink href={`/studio/sources/${id}`}>
                  <span lang={language}>{title}</span>
                </RowLink>
                <span className="ml-2 text-muted text-sm">{outlet}</span>
              </span>
              <span className="text-muted text-sm">{t("cited", { count: citingArticles })}</span>
              <span className="text-muted text-sm">
                {linkCheckedAt && <Time value={linkCheckedAt} timeZone={timeZone} />}
              </span>
            </li>
          ))}
        </ul>
      </RowKeys>
      <Link href="/studio/sources?link=dead" className="link mt-3 inline-block text-sm">
        {t("all")}
      </Link>
    </BoardSection>
  );
}

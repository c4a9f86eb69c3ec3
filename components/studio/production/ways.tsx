import { CalendarDays, Columns3, List } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { type BoardQuery, boardHref, type Way, ways } from "./board-query";

const icons = { list: List, board: Columns3, calendar: CalendarDays };

/** The same articles as a list, on a board, in a calendar. */
export function Ways({ now, query }: { now: Way; query: BoardQuery }) {
  const t = useTranslations("production.ways");
  return (
    <nav aria-label={t("label")} className="flex rounded-sm border border-edge">
      {(Object.keys(ways) as Way[]).map((way) => (
        <Link
          key={way}
          href={boardHref(way, query)}
          aria-current={way === now ? "page" : undefined}
          className={cx(
            "flex items-center gap-1.5 px-3 py-1.5 text-sm no-underline pointer-coarse:min-h-11",
            way === now ? "bg-sunken font-bold text-ink" : "text-muted hover:text-ink",
          )}
        >
          <Icon of={icons[way]} />
          {t(way)}
        </Link>
      ))}
    </nav>
  );
}

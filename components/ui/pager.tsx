import { ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "./button-class";
import { Icon } from "./icon";

export type PagerProps = {
  /** Pages count from 1. */
  page: number;
  pageSize: number;
  /** How many rows there are in all. */
  total: number;
  /** The address of a page, with the filters that are set. */
  href: (page: number) => string;
};

/** Where one is in a long list, and the way to its neighbours. Nothing at all while everything fits on one page. */
export function Pager({ page, pageSize, total, href }: PagerProps) {
  const t = useTranslations("common.pager");
  const last = Math.max(1, Math.ceil(total / pageSize));
  const from = Math.min((page - 1) * pageSize + 1, total);
  return (
    <nav aria-label={t("label")} className="flex items-center justify-between gap-4 py-3 text-muted text-sm">
      <p className="tabular">{t("range", { from, to: Math.min(page * pageSize, total), total })}</p>
      {last > 1 && (
        <div className="flex items-center gap-1">
          <Turn href={page > 1 ? href(page - 1) : null} label={t("previous")} icon={ChevronLeft} />
          <span className="tabular px-2">
            {page} / {last}
          </span>
          <Turn href={page < last ? href(page + 1) : null} label={t("next")} icon={ChevronRight} />
        </div>
      )}
    </nav>
  );
}

type TurnProps = { href: string | null; label: string; icon: typeof ChevronLeft };

function Turn({ href, label, icon }: TurnProps) {
  const look = buttonClass("quiet", "sm", "w-8 px-0 pointer-coarse:w-11");
  if (!href)
    return (
      <span aria-hidden="true" className={`${look} text-rule`}>
        <Icon of={icon} />
      </span>
    );
  return (
    <Link href={href} aria-label={label} className={look}>
      <Icon of={icon} />
    </Link>
  );
}

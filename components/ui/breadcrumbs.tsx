import Link from "next/link";
import { useTranslations } from "next-intl";

export type Crumb = { label: string; href?: string };

/** The way here, from the outside in. The last one is this page and leads nowhere. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const t = useTranslations("common");
  return (
    <nav aria-label={t("breadcrumbs")} className="min-w-0">
      <ol className="flex min-w-0 items-center gap-1.5 text-muted text-sm">
        {crumbs.map(({ label, href }, index) => (
          <li key={`${href ?? ""} ${label}`} className="flex min-w-0 items-center gap-1.5 last:text-ink">
            {index > 0 && (
              <span aria-hidden="true" className="text-faint">
                /
              </span>
            )}
            {href ? (
              <Link href={href} className="truncate no-underline hover:text-ink hover:underline">
                {label}
              </Link>
            ) : (
              <span aria-current="page" className="truncate">
                {label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

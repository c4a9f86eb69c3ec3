"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { QuietLink } from "@/components/ui/quiet-link";
import type { ShellData } from "./shell-data";
import { isAt, places } from "./shell-places";

/** The places that the person may go to; the present one is marked for the eye and for a screen reader. */
export function Navigation({ data, onLeave }: { data: ShellData; onLeave?: () => void }) {
  const t = useTranslations("shell");
  const path = usePathname();
  return (
    <nav aria-label={t("navigation")}>
      <ul className="flex flex-col gap-0.5">
        {places
          .filter(({ id }) => data.places.includes(id))
          .map((place) => {
            const here = isAt(place, path);
            return (
              <li key={place.id}>
                <QuietLink
                  href={place.href}
                  onClick={onLeave}
                  aria-current={here ? "page" : undefined}
                  className={cx(
                    "flex min-h-8 items-center gap-2.5 rounded-md px-2 no-underline pointer-coarse:min-h-11",
                    here ? "bg-sunken font-bold text-ink" : "text-muted hover:bg-sunken/60 hover:text-ink",
                  )}
                >
                  <Icon of={place.icon} />
                  {t(`places.${place.id}`)}
                </QuietLink>
              </li>
            );
          })}
      </ul>
    </nav>
  );
}

"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { FindForm } from "@/components/ui/find-form";
import { type SubscriberState, subscriberStates } from "@/lib/mailing/subscribers/subscriber";

type Props = { find: string; state: SubscriberState | ""; counts: Readonly<Record<SubscriberState, number>> };

/** Narrows the list by a part of the address and by state: addresses of its own. */
export function SubscriberFilter({ find, state, counts }: Props) {
  const t = useTranslations("mailing.studio");
  const hrefOf = (one: SubscriberState | "") =>
    `/studio/subscribers?${new URLSearchParams({ ...(find && { find }), ...(one && { state: one }) })}`;
  return (
    <div className="mb-3 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <FindForm action="/studio/subscribers" label={t("find")} find={find} keep={{ state }} />
      <nav aria-label={t("states")} className="flex flex-wrap gap-x-4 text-sm">
        {(["", ...subscriberStates] as const).map((one) => (
          <Link
            key={one}
            href={hrefOf(one)}
            aria-current={one === state ? "true" : undefined}
            className={cx(
              "inline-flex min-h-8 items-center no-underline pointer-coarse:min-h-11",
              one === state ? "font-bold text-ink" : "text-muted hover:text-ink",
            )}
          >
            {one === "" ? t("allStates") : `${t(`state.${one}`)} ${counts[one]}`}
          </Link>
        ))}
      </nav>
    </div>
  );
}

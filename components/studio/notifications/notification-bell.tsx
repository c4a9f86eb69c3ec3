"use client";

import { Bell } from "lucide-react";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { QuietLink } from "@/components/ui/quiet-link";
import { useUnread } from "./use-unread";

type Props = { unread: number; large?: boolean; onLeave?: () => void };

/** The bell: how many notifications wait to be read, and the way to them. */
export function NotificationBell({ unread, large = false, onLeave }: Props) {
  const t = useTranslations("notifications");
  const path = usePathname();
  const count = useUnread(unread);
  const shown = count >= 100 ? t("more100") : String(count);
  const isHere = path === "/studio/notifications";
  return (
    <QuietLink
      href="/studio/notifications"
      onClick={onLeave}
      aria-current={isHere ? "page" : undefined}
      aria-label={count > 0 ? t("bellUnread", { count: shown }) : t("bell")}
      title={t("bell")}
      className={cx(
        "relative grid shrink-0 place-items-center rounded-md text-muted no-underline hover:bg-sunken hover:text-ink",
        large ? "size-11" : "size-8 pointer-coarse:size-11",
        isHere && "bg-sunken text-ink",
      )}
    >
      <Icon of={Bell} className={large ? "size-5" : undefined} />
      {count > 0 && (
        <span
          aria-hidden="true"
          className={cx(
            "tabular absolute min-w-4 rounded-full bg-ink px-1 text-center font-bold text-[0.6875rem] text-paper leading-4",
            large ? "top-1.5 right-1" : "-top-0.5 -right-0.5 pointer-coarse:top-1 pointer-coarse:right-0.5",
          )}
        >
          {shown}
        </span>
      )}
    </QuietLink>
  );
}

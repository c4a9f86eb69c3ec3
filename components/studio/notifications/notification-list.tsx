"use client";

import { Check } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { RowKeys } from "@/components/ui/row-keys";
import { Time } from "@/components/ui/time";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { ActionState } from "@/lib/access/action-state";
import type { NotificationLine } from "@/lib/notifications/notification-line";
import { notificationSentence } from "@/lib/notifications/sentence";
import { askUnreadNow } from "./use-unread";

type Props = { lines: readonly NotificationLine[]; markRead: (input: unknown) => Promise<ActionState> };

/** What somebody was told, newest first. Each opens the spot that it is about and is then read. */
export function NotificationList({ lines, markRead }: Props) {
  return (
    <RowKeys>
      <ul>
        {lines.map((line) => (
          <Line key={line.id} line={line} markRead={markRead} />
        ))}
      </ul>
    </RowKeys>
  );
}

function Line({ line, markRead }: { line: NotificationLine; markRead: Props["markRead"] }) {
  const t = useTranslations("notifications");
  const [pending, startTransition] = useTransition();
  const sentence = notificationSentence(line, t);
  const read = () =>
    startTransition(async () => {
      await markRead({ ids: [line.id] });
      askUnreadNow();
    });
  return (
    <li className="relative flex items-start gap-3 border-rule border-b py-3 pr-1 pl-2 focus-within:bg-sunken hover:bg-sunken/60">
      <span
        aria-hidden="true"
        className={cx(
          "mt-2 size-2 shrink-0 rounded-full border",
          line.isRead ? "border-transparent" : "border-ink bg-ink",
        )}
      />
      <div className="min-w-0 flex-1">
        <Link
          href={`/studio/notifications/${line.id}`}
          prefetch={false}
          data-row-link
          className={cx(
            "break-words no-underline after:absolute after:inset-0 hover:underline",
            line.isRead ? "text-muted" : "font-bold",
          )}
        >
          {!line.isRead && <VisuallyHidden>{t("unread")}: </VisuallyHidden>}
          {sentence}
        </Link>
        <p className="text-muted text-sm">
          {t(`kinds.${line.kind}.name`)} · <Time value={line.happenedAt} />
          {line.count > 1 && ` · ${t("folded", { count: line.count })}`}
        </p>
      </div>
      {!line.isRead && (
        <button
          type="button"
          disabled={pending}
          onClick={read}
          aria-label={t("markRead", { sentence })}
          title={t("markRead", { sentence: "" }).replace(/[\s:]+$/, "")}
          className="relative z-1 grid size-8 shrink-0 place-items-center rounded-sm text-muted hover:bg-sunken hover:text-ink pointer-coarse:size-11"
        >
          <Icon of={Check} />
        </button>
      )}
    </li>
  );
}

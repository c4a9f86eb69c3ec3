"use client";

import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import type { ThreadView } from "@/lib/review/discussion";
import { ThreadCard, type ThreadCardProps } from "./thread-card";

type Props = Omit<ThreadCardProps, "thread" | "active"> & {
  threads: readonly ThreadView[];
  /** The thread whose text the person stands in. */
  active: string | null;
};

/** Open threads in the order of the text, the resolved ones folded away under them. */
export function ThreadList({ threads, active, ...rest }: Props) {
  const t = useTranslations("comments");
  const open = threads.filter(({ resolved }) => !resolved);
  const resolved = threads.filter((thread) => thread.resolved);
  const card = (thread: ThreadView) => (
    <li key={thread.id}>
      <ThreadCard thread={thread} active={thread.id === active} {...rest} />
    </li>
  );
  return (
    <div className="flex flex-col gap-4">
      {open.length === 0 && <p className="text-muted text-sm">{t("none")}</p>}
      <ul className="flex flex-col gap-4">{open.map(card)}</ul>
      {resolved.length > 0 && (
        <Disclosure title={t("resolved", { count: resolved.length })}>
          <ul className="flex flex-col gap-4 pt-2">{resolved.map(card)}</ul>
        </Disclosure>
      )}
    </div>
  );
}

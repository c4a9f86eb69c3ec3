"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState, useSyncExternalStore } from "react";
import { cx } from "@/components/ui/cx";
import { initialsOf } from "@/components/ui/initials";
import { useSession } from "./desk";
import { followPeer } from "./plugins/follow-peer";
import type { Peer } from "./plugins/carets";

const nobody: readonly Peer[] = [];

/** Who else is in the text. A press follows somebody: the page goes where they write, until it is scrolled or written on here. */
export function PeopleHere() {
  const t = useTranslations("together.people");
  const session = useSession();
  const read = () => session?.snapshot().peers ?? nobody;
  const peers = useSyncExternalStore(session?.subscribe ?? never, read, () => nobody);
  const [followed, follow] = useState<string | null>(null);
  const people = [...new Map(peers.map((peer) => [peer.userId, peer])).values()];
  const isHere = people.some(({ userId }) => userId === followed);

  useEffect(() => {
    if (!session || !followed || !isHere) return;
    return followPeer(session, followed, () => follow(null));
  }, [session, followed, isHere]);

  if (people.length === 0) return null;
  return (
    <ul aria-label={t("label")} className="flex shrink-0 -space-x-1 print:hidden">
      {people.slice(0, mostShown).map(({ userId, name, tint }) => (
        <li key={userId}>
          <button
            type="button"
            data-tint={tint}
            aria-pressed={followed === userId}
            aria-label={t("follow", { name })}
            title={t(followed === userId ? "following" : "follow", { name })}
            data-initials={initialsOf(name)}
            onClick={() => follow(followed === userId ? null : userId)}
            className={cx(
              "peer-face before:content-[attr(data-initials)] grid size-7 place-items-center rounded-full font-bold text-[0.6875rem] leading-none pointer-coarse:size-11",
              followed === userId && "is-followed",
            )}
          />
        </li>
      ))}
      {people.length > mostShown && (
        <li className="pl-2 text-muted text-xs leading-7">{t("more", { count: people.length - mostShown })}</li>
      )}
    </ul>
  );
}

const mostShown = 5;
const never = () => () => {};

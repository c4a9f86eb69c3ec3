"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Time } from "@/components/ui/time";

export type RoundLine = {
  readonly id: string;
  readonly number: number;
  readonly dueAt: string | null;
  readonly closed: boolean;
  readonly reviewers: readonly {
    readonly id: string;
    readonly name: string;
    readonly required: boolean;
    /** The latest verdict in this round. */
    readonly verdict: "approve" | "requestChanges" | "abstain" | "override" | null;
    readonly note: string;
  }[];
};

/** Who is asked in the newest round, and what they have said. */
export function ReviewRound({ round, timeZone }: { round: RoundLine; timeZone: string }) {
  const t = useTranslations("article.review");
  return (
    <div className="flex flex-col gap-2 text-sm">
      {round.reviewers.length === 0 && <p className="text-muted">{t("nobody")}</p>}
      <ul className="flex flex-col gap-2">
        {round.reviewers.map(({ id, name, verdict, note }) => (
          <li key={id}>
            <span className="flex justify-between gap-3">
              <span>{name}</span>
              <span className="text-muted">{t(`verdicts.${verdict ?? "none"}`)}</span>
            </span>
            {note && <p className="mt-0.5 whitespace-pre-line border-edge border-l pl-2 text-muted">{note}</p>}
          </li>
        ))}
      </ul>
      {round.dueAt && (
        <p className="text-muted">
          {t("due")} <Time value={round.dueAt} timeZone={timeZone} as="day" />
        </p>
      )}
      <Link className="link self-start" href={`/studio/reviews/${round.id}`}>
        {t(round.closed ? "openPast" : "open")}
      </Link>
    </div>
  );
}

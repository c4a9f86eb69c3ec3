import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { dayIn } from "@/lib/kernel/dates";
import type { TrailEntry } from "@/lib/audit/trail";
import { placeOf } from "./trail-address";
import { closes, opens, trailDetail, trailSentence } from "./trail-sentence";

type Props = { entries: readonly TrailEntry[]; timeZone: string };

/** Entries under their days, newest first: the time, what happened, and at the end whether the entry is sealed. */
export function TrailList({ entries, timeZone }: Props) {
  const format = useFormatter();
  const days = byDay(entries, timeZone);
  return (
    <div className="flex flex-col gap-7">
      {days.map(([day, lines]) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`} className="border-edge border-b pb-1.5 text-muted text-sm">
            {format.dateTime(lines[0]?.at ?? new Date(day), { dateStyle: "full", timeZone })}
          </h2>
          <ol>
            {lines.map((entry) => (
              <Line key={entry.sequence} entry={entry} timeZone={timeZone} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function byDay(entries: readonly TrailEntry[], timeZone: string): [string, TrailEntry[]][] {
  const days = new Map<string, TrailEntry[]>();
  for (const entry of entries) {
    const day = dayIn(timeZone, entry.at);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days];
}

function Line({ entry, timeZone }: { entry: TrailEntry; timeZone: string }) {
  const [t, tRole] = [useTranslations("trail"), useTranslations("common.roles")];
  const format = useFormatter();
  const words = { t, tRole };
  const detail = trailDetail(entry, words);
  return (
    <li
      id={`entry-${entry.sequence}`}
      className="grid grid-cols-[3.25rem_minmax(0,1fr)_auto] items-baseline gap-x-2 border-rule border-b py-2 target:bg-sunken"
    >
      <time dateTime={entry.at.toISOString()} className="tabular text-muted text-sm">
        {format.dateTime(entry.at, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone })}
      </time>
      <div className="min-w-0 break-words">
        <p>
          <Sentence text={trailSentence(entry, words, { marked: true })} href={placeOf(entry.subject, entry.facts)} />
        </p>
        {detail && <p className="text-muted text-sm">{detail}</p>}
      </div>
      <SealSign entry={entry} />
    </li>
  );
}

/** What the entry is about is a link to it, if it is still there. */
function Sentence({ text, href }: { text: string; href: string | null }) {
  const [before = "", rest = ""] = text.split(opens);
  const [name = "", after = ""] = rest.split(closes);
  if (!name) return text;
  return (
    <>
      {before}
      {href ? (
        <Link href={href} className="link">
          {name}
        </Link>
      ) : (
        name
      )}
      {after}
    </>
  );
}

/** A small ring: filled once the entry is a link of the chain. */
function SealSign({ entry: { seal } }: { entry: TrailEntry }) {
  const t = useTranslations("trail.seal");
  const words = seal ? t("sealed", { position: seal.position, hash: seal.hash.slice(0, 12) }) : t("waiting");
  return (
    <span
      role="img"
      aria-label={words}
      title={words}
      className={`size-2 self-center rounded-full border ${seal ? "border-faint bg-faint" : "border-warning"}`}
    />
  );
}

import { useFormatter, useTranslations } from "next-intl";
import Link from "next/link";
import { type Blocker, isAsReadersHaveIt } from "@/lib/publishing/blocker";
import { placeHref } from "./blocker-place";

/** What stands in the way of publishing, by what it is about; each reason leads to where it is mended. */
export function Readiness({ blockers }: { blockers: readonly Blocker[] }) {
  const t = useTranslations("publishing");
  if (blockers.length === 0) return <p className="text-sm">{t("clear")}</p>;
  if (isAsReadersHaveIt(blockers)) return <p className="text-sm">{t("blockers.nothingNew")}</p>;
  return (
    <>
      <p className="pb-2 text-sm">{t("open", { count: blockers.length })}</p>
      <Findings findings={blockers} />
    </>
  );
}

/** What is told of and lets the issue go out; folded away, since it is no one's first concern. */
export function Warnings({ warnings }: { warnings: readonly Blocker[] }) {
  const t = useTranslations("publishing");
  if (warnings.length === 0) return null;
  return (
    <details className="pt-3 text-sm">
      <summary className="cursor-pointer text-muted">{t("warned", { count: warnings.length })}</summary>
      <div className="pt-2">
        <Findings findings={warnings} />
      </div>
    </details>
  );
}

function Findings({ findings }: { findings: readonly Blocker[] }) {
  return (
    <ul className="flex flex-col gap-3 text-sm">
      {bySubject(findings).map(([key, about]) => (
        <li key={key}>
          {about[0] && about[0].subject.type !== "issue" && <Subject blocker={about[0]} />}
          <ul className="flex flex-col gap-1">
            {about.map((blocker) => (
              <Reason key={`${blocker.code} ${JSON.stringify(blocker.facts)}`} blocker={blocker} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function bySubject(blockers: readonly Blocker[]): [string, Blocker[]][] {
  const groups = new Map<string, Blocker[]>();
  for (const blocker of blockers) {
    const key = `${blocker.subject.type} ${blocker.subject.id}`;
    groups.set(key, [...(groups.get(key) ?? []), blocker]);
  }
  return [...groups];
}

function Subject({ blocker: { subject } }: { blocker: Blocker }) {
  const t = useTranslations("publishing.subjects");
  return (
    <p>
      {subject.type !== "article" && <span className="text-muted text-xs">{t(subject.type)} </span>}
      <span className="font-bold">{subject.label || t("untitled")}</span>
    </p>
  );
}

function Reason({ blocker }: { blocker: Blocker }) {
  const sentence = useBlockerSentence();
  return (
    <li className="flex gap-2">
      <span aria-hidden="true" className="mt-[0.55em] size-1 shrink-0 rounded-full bg-edge" />
      <Link href={placeHref(blocker.place)} className="link">
        {sentence(blocker)}
      </Link>
    </li>
  );
}

/** A blocker in the reader's language. */
export function useBlockerSentence(): (blocker: Blocker) => string {
  const t = useTranslations("publishing.blockers");
  const states = useTranslations("common.articleStates");
  const format = useFormatter();
  return ({ code, facts }) => {
    const { state, at, ...rest } = facts;
    const said = Object.entries(rest).map(([name, fact]) => [
      name,
      Array.isArray(fact) ? fact.join(", ") : (fact ?? ""),
    ]);
    const stateWord = typeof state === "string" && states.has(state as "draft") ? states(state as "draft") : "";
    const moment =
      typeof at === "string"
        ? format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short", hourCycle: "h23" })
        : "";
    return t(code, { ...Object.fromEntries(said), state: stateWord, at: moment });
  };
}

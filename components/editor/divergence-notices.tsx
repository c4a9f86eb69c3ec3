"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { compareWords } from "@/lib/review/difference-words";
import { type Choice, chooseVersion } from "./commands/divergence";
import type { Divergence } from "./connection/divergence";
import { useSession } from "./desk";

const none: readonly Divergence[] = [];

/** Paragraphs that this device rewrote without a connection while somebody else did too: both versions beside each other, and a choice. */
export function DivergenceNotices() {
  const session = useSession();
  const read = () => session?.snapshot().diverged ?? none;
  const diverged = useSyncExternalStore(session?.subscribe ?? never, read, () => none);
  return diverged.map((one) => <DivergenceNotice key={one.id} divergence={one} />);
}

function DivergenceNotice({ divergence }: { divergence: Divergence }) {
  const t = useTranslations("together.diverged");
  const session = useSession();
  const choose = (choice: Choice) => {
    if (session?.run(chooseVersion(divergence, choice))) session.settle(divergence.id);
  };
  const hasPlace = divergence.from >= 0;
  return (
    <section
      aria-label={t("title")}
      className="mx-auto mt-4 w-full max-w-[46rem] border border-edge rounded-md bg-raised px-4 py-3 text-sm"
    >
      <p role="status" className="font-bold">
        {t("title")}
      </p>
      <p className="mt-1 text-muted">{t(hasPlace ? "what" : "whatWithoutPlace")}</p>
      <dl className="mt-3 grid gap-x-6 gap-y-3 sm:grid-cols-2">
        <Side label={t("mine")} before={divergence.before} text={divergence.mine.text} />
        <Side label={t("theirs")} before={divergence.before} text={divergence.theirs.text} />
      </dl>
      <div className="mt-3 flex flex-wrap gap-2">
        {hasPlace && (
          <>
            <Button size="sm" onPress={() => choose("mine")}>
              {t("useMine")}
            </Button>
            <Button size="sm" onPress={() => choose("theirs")}>
              {t("useTheirs")}
            </Button>
            <Button size="sm" onPress={() => choose("both")}>
              {t("useBoth")}
            </Button>
          </>
        )}
        <Button size="sm" variant="quiet" onPress={() => session?.settle(divergence.id)}>
          {t("leave")}
        </Button>
      </div>
    </section>
  );
}

/** One version, with what it changed of the text that both began with. */
function Side({ label, before, text }: { label: string; before: string; text: string }) {
  const t = useTranslations("together.diverged");
  const line = (words: string) => (words ? [{ type: "text", text: words }] : []);
  return (
    <div>
      <dt className="text-muted text-xs">{label}</dt>
      <dd className="mt-1 whitespace-pre-line">
        {text === "" && <span className="text-muted">{t("removed")}</span>}
        {changedWords(line(before), line(text)).map(({ at, Tag, words }) => (
          <Tag key={at}>{words}</Tag>
        ))}
      </dd>
    </div>
  );
}

/** Each run with where it begins, which names it. */
function changedWords(before: readonly Line[], after: readonly Line[]) {
  let at = 0;
  return compareWords(before, after).map((run) => {
    const words = run.nodes.map((node) => node.text ?? "").join("");
    const Tag = run.change === "added" ? "ins" : run.change === "removed" ? "del" : "span";
    at += words.length;
    return { at, words, Tag } as const;
  });
}

type Line = { readonly type: string; readonly text: string };

const never = () => () => {};

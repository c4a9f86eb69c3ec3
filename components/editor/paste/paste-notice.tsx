"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { droppedKinds, keptKinds, looks } from "@/lib/importing/report";
import { useSession } from "../desk";
import { LeftPictures } from "../intake/left-pictures";
import { KeepReferences } from "./keep-references";
import type { Pasted } from "./pasted";

/** How long what became of a paste stays to be read when somebody writes on, in milliseconds. */
const readingTime = 8_000;

/** What was pasted, what was left out of it, and the ways back. It lies over the page and pushes nothing. */
export default function PasteNotice({ pasted, close }: { pasted: Pasted; close: () => void }) {
  if (pasted.kind === "reading") return <Reading {...pasted} close={close} />;
  return pasted.kind === "refused" ? (
    <Refused {...pasted} close={close} />
  ) : (
    <Told key={keyOf(pasted)} pasted={pasted} close={close} />
  );
}

const keys = new WeakMap<Pasted, number>();
let lastKey = 0;

/** Each paste has a notice of its own. */
function keyOf(pasted: Pasted): number {
  const known = keys.get(pasted);
  if (known !== undefined) return known;
  lastKey += 1;
  keys.set(pasted, lastKey);
  return lastKey;
}

function Reading({ file, pictures, close }: Pasted & { kind: "reading"; close: () => void }) {
  const t = useTranslations();
  const words = pictures ? t("pasting.readingPictures", pictures) : t("pasting.reading");
  return (
    <Sheet close={close}>
      <p>{file ? t("intake.reading", { name: file }) : words}</p>
    </Sheet>
  );
}

function Refused({ code, file, close }: Pasted & { kind: "refused"; close: () => void }) {
  const t = useTranslations();
  const key = file === undefined ? `pasting.refused.${code}` : `intake.refused.${code}`;
  const other = file === undefined ? "pasting.refused.unreadable" : "intake.refused.other";
  return (
    <Sheet close={close}>
      <p>{t(t.has(key) ? key : other, { name: file ?? "" })}</p>
    </Sheet>
  );
}

type ToldProps = { pasted: Pasted & { kind: "pasted" }; close: () => void };

function Told({ pasted, close }: ToldProps) {
  const t = useTranslations("pasting");
  const { report, undo, asPlainText } = pasted;
  const isLast = useIsLast(pasted);
  useClosing(isLast, close);
  const then = (act: () => void) => () => {
    close();
    act();
  };
  return (
    <Sheet close={close}>
      <Sentences report={report} file={pasted.file} problems={pasted.problems} />
      <div className="flex flex-wrap gap-2">
        {isLast && (
          <Button size="sm" onPress={then(undo)}>
            {t("undo")}
          </Button>
        )}
        {isLast && asPlainText && (
          <Button size="sm" variant="quiet" onPress={then(asPlainText)}>
            {t("asPlainText")}
          </Button>
        )}
        {report.references.length > 0 && <KeepReferences references={report.references} done={close} />}
      </div>
    </Sheet>
  );
}

type SentencesProps = Pick<Pasted & { kind: "pasted" }, "report" | "file" | "problems">;

function Sentences({ report, file, problems = [] }: SentencesProps) {
  const t = useTranslations("pasting");
  const tFile = useTranslations("intake");
  const { kept, dropped } = report;
  const keptParts = keptKinds.flatMap((kind) => (kept[kind] ? [t(`kept.${kind}`, { count: kept[kind] })] : []));
  const droppedParts = droppedKinds.flatMap((kind) => {
    const count = dropped[kind] ?? 0;
    if (count === 0) return [];
    return [looks.includes(kind) ? t(`looks.${kind}`) : t(`dropped.${kind}`, { count })];
  });
  const parts = keptParts.join(", ");
  const keptSentence = file ? tFile("keptSentence", { name: file, parts }) : t("keptSentence", { parts });
  const isBare = keptParts.length === 0 && (droppedParts.length === 0 || file !== undefined);
  return (
    <div className="min-w-56 flex-1">
      {keptParts.length > 0 && <p>{keptSentence}</p>}
      {isBare && <p>{file ? tFile("brought", { name: file }) : t("pasted")}</p>}
      {droppedParts.length > 0 && (
        <p className="text-muted">{t("droppedSentence", { parts: droppedParts.join(", ") })}</p>
      )}
      {problems.length > 0 && <p className="text-muted">{t("refusedPictures", { reasons: problems.join(" ") })}</p>}
      {report.leftPictures.length > 0 && <LeftPictures pictures={report.leftPictures} />}
    </div>
  );
}

function Sheet({ children, close }: { children: ReactNode; close: () => void }) {
  const t = useTranslations("common");
  return (
    <section
      role="status"
      data-paste-notice
      className="fixed inset-x-4 bottom-4 z-40 mx-auto flex w-fit max-w-[44rem] flex-wrap items-center gap-x-4 gap-y-2 rounded-md border border-edge bg-raised py-3 pr-11 pl-4 text-sm shadow-float print:hidden"
    >
      {children}
      <button
        type="button"
        aria-label={t("dismiss")}
        onClick={close}
        className="absolute top-2 right-2 grid size-7 place-items-center rounded-sm hover:bg-sunken"
      >
        <Icon of={X} className="size-3.5" />
      </button>
    </section>
  );
}

function useIsLast({ isLast }: Pasted & { kind: "pasted" }): boolean {
  const session = useSession();
  return useSyncExternalStore(session?.subscribe ?? never, isLast, () => false);
}

const never = () => () => {};

/** When somebody has written on and has had the time to read it, it goes. */
function useClosing(isLast: boolean, close: () => void): void {
  const [shownAt] = useState(() => Date.now());
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    if (isLast) return;
    const left = Math.max(0, shownAt + readingTime - Date.now());
    const timer = setTimeout(() => latest.current(), left);
    return () => clearTimeout(timer);
  }, [isLast, shownAt]);
}

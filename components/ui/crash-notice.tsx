"use client";

import { useEffect, useRef, useState } from "react";
import { isLocale, type Locale, localeCookie, pickLocale } from "@/i18n/locales";
import en from "@/messages/en/crash.json";
import ko from "@/messages/ko/crash.json";
import { buttonClass } from "./button-class";
import { reportCrash } from "./report-crash";

const words: Record<Locale, typeof ko> = { ko, en };

type CrashNoticeProps = {
  /** What broke. With a digest it broke on the server, whose log has it under that number; without one it is told to the server. */
  error: Error & { digest?: string };
  retry?: () => void;
};

/**
 * What is shown when a page could not be drawn. It stands on nothing that may have broken: no catalogue from the server,
 * no React Aria, words of both languages in its own file.
 */
export function CrashNotice({ error, retry }: CrashNoticeProps) {
  const reference = useReference(error);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const said = words[spokenHere()];
  return (
    <main
      className="mx-auto flex min-h-[60dvh] max-w-lg flex-col items-start justify-center gap-4 px-6 py-16"
      role="alert"
    >
      <h1 ref={heading} tabIndex={-1} className="text-xl outline-none">
        {said.title}
      </h1>
      <p className="text-muted">{reference ? said.body : said.bodyHere}</p>
      {reference && (
        <p className="flex items-baseline gap-2 border-rule border-y py-2 text-sm">
          <span className="text-muted">{said.reference}</span>
          <code className="select-all font-mono">{reference}</code>
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {retry && (
          <button type="button" onClick={retry} className={buttonClass("primary")}>
            {said.retry}
          </button>
        )}
        <a href="/" className={buttonClass("secondary")}>
          {said.home}
        </a>
      </div>
    </main>
  );
}

function useReference(error: CrashNoticeProps["error"]): string | undefined {
  const [reported, setReported] = useState<string>();
  useEffect(() => {
    if (!error.digest) void reportCrash(error).then(setReported);
  }, [error]);
  return error.digest ?? reported;
}

function spokenHere(): Locale {
  if (typeof document === "undefined") return "ko";
  const chosen = new RegExp(`(?:^|;\\s*)${localeCookie}=([a-z]+)`).exec(document.cookie)?.[1];
  const drawn = document.documentElement.lang;
  return isLocale(chosen) ? chosen : isLocale(drawn) ? drawn : pickLocale(undefined, navigator.languages.join(","));
}

import { type AbstractIntlMessages, NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { compiledMessages } from "@/i18n/compiled-messages";
import { AddedWords } from "./added-words";

type WordsProps = {
  /** Namespaces: names of files in `messages`. Written out, since i18n/page-words.test.ts reads them here. */
  of: readonly string[];
  children: ReactNode;
};

/** What a browser can say in a frame that stays while pages come and go. Nothing of the catalogue reaches a browser that no frame and no page names. */
export async function FrameWords({ of, children }: WordsProps) {
  return <NextIntlClientProvider messages={await wordsOf(of)}>{children}</NextIntlClientProvider>;
}

/** What a page, or all pages of a folder, can say in a browser besides what the frame around them can. */
export async function PageWords({ of, children }: WordsProps) {
  return <AddedWords words={await wordsOf(of)}>{children}</AddedWords>;
}

async function wordsOf(namespaces: readonly string[]): Promise<AbstractIntlMessages> {
  const all = await getMessages();
  return Object.fromEntries(
    namespaces.flatMap((name) => {
      const words = all[name];
      return words === undefined || typeof words === "string" ? [] : [[name, compiledMessages(words)]];
    }),
  );
}

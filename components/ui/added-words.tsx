"use client";

import { type AbstractIntlMessages, NextIntlClientProvider, useLocale, useMessages } from "next-intl";
import { type ReactNode, useMemo } from "react";

/** Adds words to those that are there already; language, hour and the like stay as they are. */
export function AddedWords({ words, children }: { words: AbstractIntlMessages; children: ReactNode }) {
  const above = useMessages();
  const all = useMemo(() => ({ ...above, ...words }), [above, words]);
  return (
    <NextIntlClientProvider locale={useLocale()} messages={all}>
      {children}
    </NextIntlClientProvider>
  );
}

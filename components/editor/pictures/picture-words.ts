"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";

const names = [
  ...["caption", "alt", "altPrompt", "decorative", "credit", "licence"],
  ...["words", "unknown", "preparing", "dismiss"],
] as const;

/** What the page itself says about pictures, in the reader's language. */
export type PictureWords = Readonly<
  Record<"caption" | "alt" | "altPrompt" | "decorative" | "credit" | "licence", string>
> &
  Readonly<Record<"words" | "unknown" | "preparing" | "dismiss", string>> & {
    readonly uploading: (name: string) => string;
  };

export function usePictureWords(): PictureWords {
  const t = useTranslations("media.figure");
  return useMemo(() => {
    const plain = Object.fromEntries(names.map((name) => [name, t(name)]));
    return { ...plain, uploading: (name: string) => t("uploading", { name }) } as PictureWords;
  }, [t]);
}

"use client";

import { useTranslations } from "next-intl";
import { isTypedInto } from "@/lib/kernel/hangul";
import type { Insertion } from "./insertion";

/** The insertions that what is typed may mean, those whose name it begins first. */
export function useFoundInsertions(all: readonly Insertion[], query: string): readonly Insertion[] {
  const t = useTranslations();
  const named = all.map((insertion) => ({
    insertion,
    isNamed: isTypedInto(query, t(`${insertion.words}.name`)),
    isMeant: [insertion.id, ...t(`${insertion.words}.search`).split(" ")].some((word) => isTypedInto(query, word)),
  }));
  const found = [
    ...named.filter(({ isNamed }) => isNamed),
    ...named.filter(({ isNamed, isMeant }) => !isNamed && isMeant),
  ];
  return found.map(({ insertion }) => insertion);
}

import { searchedWords } from "@/lib/kernel/search-grams";
import { literalPattern } from "@/lib/kernel/text";
import type { Prisma } from "@/lib/platform/generated/prisma/client";

/** Articles with this in their title, upper and lower case being the same: the index of letters finds them, the title itself decides. */
export function titleHas(text: string): Prisma.ArticleWhereInput {
  const grams = [...new Set(searchedWords(text).flatMap((word) => word.grams))];
  return {
    title: { contains: literalPattern(text.normalize("NFC")), mode: "insensitive" },
    ...(grams.length > 0 ? { words: { grams: { hasEvery: grams } } } : {}),
  };
}

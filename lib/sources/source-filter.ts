import { z } from "zod";
import type { Id } from "@/lib/kernel/ids";
import { literalPattern } from "@/lib/kernel/text";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import { normalizeDoi } from "./doi";
import { linkStates } from "./links/link-state";
import { normalizeUrl } from "./normalize-url";
import { searchedWords } from "@/lib/kernel/search-grams";

/** What a person asks a library for. */
export const sourceFilter = {
  /** Parts of title, translation, outlet, authors or address, also inside words; each must be somewhere. Or a whole address, or a DOI. */
  text: z.string().trim().max(2000).default(""),
  /** Only those whose link is so. */
  link: z.enum(linkStates).optional(),
};

type Filter = {
  readonly publicationId: Id;
  readonly text: string;
  readonly link?: (typeof linkStates)[number] | undefined;
};

/** The sources that it finds, by the index of grams. */
export function matching({ publicationId, text, link }: Filter): Prisma.SourceWhereInput {
  const all = { publicationId, ...(link ? { linkState: link } : {}) };
  const doi = normalizeDoi(text);
  if (doi) return { ...all, doi };
  const normalUrl = normalizeUrl(text);
  if (normalUrl) return { ...all, normalUrl };
  const words = searchedWords(text);
  if (words.length === 0) return all;
  return {
    ...all,
    grams: { hasEvery: [...new Set(words.flatMap(({ grams }) => grams))] },
    AND: words.map(({ word }) => ({ searchText: { contains: literalPattern(word) } })),
  };
}

import { z } from "zod";
import { linkStates } from "@/lib/sources/links/link-state";

const searchSchema = z.object({
  q: z.string().trim().max(200).catch("").default(""),
  page: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
  link: z.enum(linkStates).optional().catch(undefined),
});

export type Search = {
  readonly text: string;
  readonly page: number;
  /** Only sources whose link is so. */
  readonly link?: (typeof linkStates)[number] | undefined;
};

/** What a list's address asks for; nonsense asks for nothing. */
export function searchOf(parameters: Readonly<Record<string, unknown>>): Search {
  const { q, page, link } = searchSchema.parse(parameters);
  return { text: q, page, ...(link ? { link } : {}) };
}

/** The address of a page of a list that is searched. */
export function searchHref(list: string, { text, page, link }: Search): string {
  const query = new URLSearchParams({
    ...(text && { q: text }),
    ...(link && { link }),
    ...(page > 1 && { page: String(page) }),
  });
  return query.size > 0 ? `${list}?${query}` : list;
}

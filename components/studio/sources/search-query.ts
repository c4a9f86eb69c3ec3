import { z } from "zod";

const searchSchema = z.object({
  q: z.string().trim().max(200).catch("").default(""),
  page: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
});

export type Search = { readonly text: string; readonly page: number };

/** What a list's address asks for; nonsense asks for nothing. */
export function searchOf(parameters: Readonly<Record<string, unknown>>): Search {
  const { q, page } = searchSchema.parse(parameters);
  return { text: q, page };
}

/** The address of a page of a list that is searched. */
export function searchHref(list: string, { text, page }: Search): string {
  const query = new URLSearchParams({ ...(text && { q: text }), ...(page > 1 && { page: String(page) }) });
  return query.size > 0 ? `${list}?${query}` : list;
}

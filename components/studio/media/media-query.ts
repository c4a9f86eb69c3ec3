import { z } from "zod";

export const libraryFilters = ["all", "unused", "wordless"] as const;
const querySchema = z.object({
  q: z.string().trim().max(200).catch("").default(""),
  show: z.enum(libraryFilters).catch("all").default("all"),
  page: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
});

export type LibraryQuery = {
  readonly text: string;
  readonly filter: (typeof libraryFilters)[number];
  readonly page: number;
};

/** What the library's address asks for; nonsense asks for nothing. */
export function libraryQuery(parameters: Readonly<Record<string, unknown>>): LibraryQuery {
  const { q, show, page } = querySchema.parse(parameters);
  return { text: q, filter: show, page };
}

export function libraryHref({ text, filter, page }: Partial<LibraryQuery>): string {
  const query = new URLSearchParams();
  if (text) query.set("q", text);
  if (filter && filter !== "all") query.set("show", filter);
  if (page && page > 1) query.set("page", String(page));
  return query.size > 0 ? `/studio/media?${query}` : "/studio/media";
}

import { z } from "zod";
import { slugSchema } from "@/lib/kernel/ids";
import { lineSchema } from "@/lib/kernel/text";
import { entryKinds } from "./entries";

/** What can be found on a page, and how far pages lead: whoever looks for the five hundredth thing needs other words. */
export const hitsOnPage = 20;
export const mostHits = 500;
const lastPage = mostHits / hitsOnPage;

/** A value of an address: given twice, the first counts; what makes no sense is as if it were not there. */
function asked<Shape extends z.ZodType>(shape: Shape) {
  const one = z.preprocess((value) => (Array.isArray(value) ? value[0] : value), shape);
  return one.nullable().catch(null).default(null);
}

/** What an address asks the search for. Nothing in it is refused but the length of `q`, which the page itself speaks of. */
export const searchInputSchema = z.object({
  q: asked(z.string().max(10_000)).transform((text) => text ?? ""),
  /** A publication's slug. */
  in: asked(slugSchema),
  /** A section by its title. */
  section: asked(lineSchema(200).min(1)),
  year: asked(z.coerce.number().int().min(1000).max(9999)),
  kind: asked(z.enum(entryKinds)),
  page: asked(z.coerce.number().int().min(1).max(lastPage)).transform((page) => page ?? 1),
});
export type SearchInput = z.infer<typeof searchInputSchema>;

/** The address of a search. What asks for nothing leaves no trace. */
export function searchPath(input: Partial<SearchInput>): string {
  const query = new URLSearchParams();
  for (const name of ["q", "in", "section", "year", "kind"] as const)
    if (input[name]) query.set(name, String(input[name]));
  if (input.page && input.page > 1) query.set("page", String(input.page));
  return `/search${query.size > 0 ? `?${query}` : ""}`;
}

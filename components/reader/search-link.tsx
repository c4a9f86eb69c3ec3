import { openSearchPath } from "@/lib/rendering/addresses";
import { openSearchType } from "@/lib/rendering/open-search";

/** A publication that can be searched from a page. */
export type Searched = { readonly slug: string; readonly title: string };

/** For the head of a page, where it comes to by itself: browsers offer to search the publication from their own field. */
export function SearchLink({ slug, title }: Searched) {
  return <link rel="search" type={openSearchType} href={openSearchPath(slug)} title={title} />;
}

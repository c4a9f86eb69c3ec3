import type { EditionFrame } from "@/lib/publishing/edition";
import { articlePath } from "@/lib/rendering/addresses";

/** Where an article of an issue is read, by its slug; undefined: nowhere that this reader may go. */
export type ArticleLinks = (slug: string) => string | undefined;

/** The public addresses of an edition's articles. */
export function publicLinks({ publication, issue }: EditionFrame): ArticleLinks {
  return (slug) => articlePath(publication.slug, issue.slug, slug);
}

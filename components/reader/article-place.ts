import type { EditionPublication } from "@/lib/publishing/edition";
import type { Neighbour } from "@/lib/publishing/published";

/** Where an article stands. A working copy that stands nowhere yet has neither issue nor section. */
export type ArticlePlace = {
  publication: Pick<EditionPublication, "slug" | "title" | "publisher">;
  /** `label`: 제147호. `publicationDate`: ISO day. */
  issue: { label: string; slug: string; publicationDate: string } | null;
  section: { title: string; number: string | null } | null;
  category: string;
  /** Its number in the issue. */
  number: string | null;
  previous: Neighbour | null;
  next: Neighbour | null;
  /** Its public address in full, for the citation; null for what has none. */
  address: string | null;
  /** Its own part of that address, where it stands as it is now: files of its citation are there. */
  slug?: string;
};

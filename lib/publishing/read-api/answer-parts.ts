import type { FrozenSource } from "@/lib/document/frozen-source";
import type { NumberedTable } from "@/lib/rendering/issue-view";
import type { ReferenceView } from "@/lib/rendering/view";
import type { AnswerOf } from "./endpoints";
import type { Links } from "./links";

type Reference = AnswerOf<"article">["references"][number];
type SourceFacts = Omit<Reference, "number" | "locator">;

/** What is known of a source; what is not is an empty text, so that every source has the same fields. */
export function sourceAnswer(id: string, source: Omit<FrozenSource, "url"> & { url: string | null }): SourceFacts {
  const { title, titleTranslation, outlet, language, url, publishedOn, accessedOn, archiveUrl } = source;
  const { authors = "", volume = "", issue = "", pages = "", publisher = "", doi = "" } = source;
  return {
    ...{ id, title, titleTranslation, outlet, language, url: url ?? "", publishedOn, accessedOn, archiveUrl },
    ...{ authors, volume, issue, pages, publisher, doi },
  };
}

export function referenceAnswer(reference: ReferenceView): Reference {
  const { number, sourceId, locator, ...source } = reference;
  return { number, locator, ...sourceAnswer(sourceId, source as FrozenSource) };
}

type Place = readonly [publication: string, issue: string];

export function tableAnswer({ number, slug, table }: NumberedTable, [publication, issue]: Place, links: Links) {
  const { captionText: caption, unit, anchor } = table;
  return { number, article: slug, caption, unit, ...links.table(publication, issue, { slug, anchor, number }) };
}

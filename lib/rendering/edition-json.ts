import type { z } from "zod";
import { articlesOf, type IssueView, type Part, runsOf } from "./issue-view";
import { editionJsonSchema } from "./edition-json-schema";

export type EditionJson = z.infer<typeof editionJsonSchema>;

/** An issue, or one article of it, as JSON of the documented shape: the views that every other form is made from. Pure. */
export function renderEdition(issue: IssueView, part: Part): string {
  return `${JSON.stringify(editionJson(issue, part), null, 1)}\n`;
}

export function editionJson(issue: IssueView, part: Part): EditionJson {
  const { theme: _, ...publication } = issue.publication;
  const placed = articlesOf(issue, part);
  const slugs = new Set(placed.map(({ article }) => article.slug));
  return editionJsonSchema.parse({
    format: "imprimatur-edition",
    version: 1,
    part: part.kind,
    address: issue.address,
    publication: known(publication, [
      "slug",
      "title",
      "language",
      "timeZone",
      "publisher",
      "rightsNotice",
      "description",
    ]),
    issue: known(issue.issue, ["number", "label", "slug", "publicationDate", "introduction"]),
    sections: runsOf(placed, ({ section }) => section).map((inSection) => ({
      title: inSection[0].section.title,
      number: inSection[0].section.number,
      groups: runsOf(inSection, ({ group }) => group).map((inGroup) => ({
        category: inGroup[0].group.category,
        articles: inGroup.map(({ article: { view, ...place } }) => ({ ...place, ...view })),
      })),
    })),
    summary: issue.summary.filter(({ slug }) => slugs.has(slug)),
    colophon: issue.colophon,
    proof: issue.proof,
  });
}

function known<Thing extends object>(thing: Thing, keys: readonly (keyof Thing)[]): Partial<Thing> {
  return Object.fromEntries(keys.map((key) => [key, thing[key]])) as Partial<Thing>;
}

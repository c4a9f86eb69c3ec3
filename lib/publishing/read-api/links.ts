import {
  articleFormPath,
  articlePath,
  citationFiles,
  citationPath,
  issueFormPath,
  issuePath,
  tablePath,
} from "@/lib/rendering/addresses";
import { forms } from "@/lib/rendering/form";

/** Whole addresses out of the site's own (without a slash at its end): of pages for people, and of the same in this API. */
export type Links = ReturnType<typeof linksOf>;

export function linksOf(site: string) {
  const api = (...parts: (string | number)[]) =>
    `${site}/api/v1/${parts.map((part) => encodeURIComponent(part)).join("/")}`;
  const inIssue = (publication: string, issue: string, ...parts: (string | number)[]) =>
    api("publications", publication, "issues", issue, ...parts);
  return {
    site,
    api,
    issue: (publication: string, issue: string) => ({
      address: site + issuePath(publication, issue),
      self: inIssue(publication, issue),
    }),
    inIssue,
    article: (publication: string, issue: string, article: string) => ({
      address: site + articlePath(publication, issue, article),
      self: inIssue(publication, issue, "articles", article),
    }),
    table: (publication: string, issue: string, { slug, anchor, number }: TablePlace) => ({
      address: `${site}${articlePath(publication, issue, slug)}#${encodeURIComponent(anchor)}`,
      self: inIssue(publication, issue, "tables", number),
      csv: site + tablePath(publication, issue, number),
    }),
    issueForms: (publication: string, issue: string) =>
      byName(forms, (form) => site + issueFormPath(publication, issue, form)),
    articleForms: (publication: string, issue: string, article: string) =>
      byName(forms, (form) => site + articleFormPath(publication, issue, article, form)),
    citations: (publication: string, issue: string, article: string) =>
      byName(citationFiles, (file) => site + citationPath(publication, issue, article, file)),
  };
}

type TablePlace = { slug: string; anchor: string; number: number };

function byName<Name extends string>(names: readonly Name[], addressOf: (name: Name) => string): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, addressOf(name)])) as Record<Name, string>;
}

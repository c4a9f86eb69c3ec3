import type { IssueView, Part } from "./issue-view";

/** The forms that an edition goes out in beside its pages. Each is also the end of its address: `issue.pdf`, `article.pdf`. */
export const forms = ["pdf", "epub", "docx", "md", "json"] as const;
export type Form = (typeof forms)[number];

export function isForm(value: unknown): value is Form {
  return forms.some((form) => form === value);
}

/** What a form is called on the web (its media type). */
export const mediaTypes: Readonly<Record<Form | "csv", string>> = {
  pdf: "application/pdf",
  epub: "application/epub+zip",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  md: "text/markdown; charset=utf-8",
  json: "application/json; charset=utf-8",
  csv: "text/csv; charset=utf-8; header=present",
};

/** A finished file of an edition. */
export type RenderedForm = { bytes: Uint8Array; mediaType: string; fileName: FileName };

/** A name for whoever saves the file: as it is written, and in letters that every system knows. */
export type FileName = { written: string; plain: string };

const longest = 80;

/** 대륙과학 주간 제147호.pdf; of an article, its title behind it. */
export function fileNameOf(issue: IssueView, part: Part, form: string): FileName {
  const { publication } = issue;
  const base = `${publication.title} ${issue.issue.label}`;
  const plain = [publication.slug, issue.issue.slug, ...(part.kind === "article" ? [part.slug] : [])].join("-");
  return {
    written: `${safeName(part.kind === "article" ? `${base} ${titleOf(issue, part.slug)}` : base)}.${form}`,
    plain: `${asciiOnly(plain)}.${form}`,
  };
}

function titleOf(issue: IssueView, slug: string): string {
  const articles = issue.sections.flatMap(({ groups }) => groups.flatMap((group) => group.articles));
  return articles.find((article) => article.slug === slug)?.view.titleText ?? slug;
}

/** Without what a file system or a shell takes for something else, and not too long for one. */
export function safeName(name: string): string {
  const safe = name
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  return (
    [...safe]
      .slice(0, longest)
      .join("")
      .replace(/[. ]+$/, "") || "issue"
  );
}

function asciiOnly(name: string): string {
  return name.replace(/[^a-z0-9-]+/gi, "").replace(/^-+|-+$/g, "") || "issue";
}

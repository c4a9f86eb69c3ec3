import "server-only";
import { createHash } from "node:crypto";
import { env } from "@/lib/platform/env.server";
import { articlePath, type CitationFile } from "@/lib/rendering/addresses";
import { safeName } from "@/lib/rendering/form";
import { wordsOf } from "@/lib/rendering/form-words";
import { noticeTitle } from "@/lib/rendering/notices";
import { writeBibliography } from "@/lib/sources/bibliography/write-bibliography.server";
import { namesIn } from "./catalogue/topic";
import type { PublishedArticle } from "./published";
import { readEditionArticle } from "./read-edition.server";
import type { PublishedForm, WordingOf } from "./read-form.server";
import { readNotices } from "./read-notices.server";
import { viewOf } from "./read-views.server";

const kinds = {
  bib: { format: "bibtex", mediaType: "application/x-bibtex; charset=utf-8" },
  ris: { format: "ris", mediaType: "application/x-research-info-systems; charset=utf-8" },
  json: { format: "csl-json", mediaType: "application/vnd.citationstyles.csl+json; charset=utf-8" },
} as const;

type Asked = {
  readonly publication: string;
  readonly issue: string;
  readonly article: string;
  readonly file: CitationFile;
};

/**
 * An article of a live edition as a reference for programs that keep such, by the same hand that writes the desk's sources; null for what is not
 * published. A retracted one says so in its note.
 */
export async function readCitation(asked: Asked, wordingOf: WordingOf): Promise<PublishedForm | null> {
  const published = await readEditionArticle(asked.publication, asked.issue, asked.article);
  if (!published) return null;
  const { format, mediaType } = kinds[asked.file];
  const reference = { ...(await referenceOf(published)), remark: await remarkOn(published, wordingOf) };
  const bytes = new TextEncoder().encode(writeBibliography(format, [reference]));
  return {
    bytes,
    mediaType,
    fileName: { written: `${safeName(reference.title)}.${asked.file}`, plain: `${reference.key}.${asked.file}` },
    hash: createHash("sha256").update(bytes).digest("hex"),
    address: reference.url,
  };
}

async function referenceOf({ frame, item, revision }: PublishedArticle) {
  const { publication, issue } = frame;
  const view = await viewOf(frame, item);
  const plain = [publication.slug, issue.slug, item.slug].join("-").replace(/[^a-z0-9-]+/gi, "");
  const none = { titleTranslation: "", volume: "", pages: "", doi: null, accessedOn: null, archiveUrl: null };
  return {
    ...none,
    id: item.articleId,
    key: `${plain.replace(/-+/g, "-").replace(/^-|-$/g, "")}-${revision.hash.slice(0, 6)}`,
    kind: "article" as const,
    title: view.titleText,
    authors: namesIn(view.byline).join("; "),
    outlet: publication.title,
    publisher: publication.publisher,
    issue: String(issue.number),
    language: view.language,
    publishedOn: issue.publicationDate,
    url: env().PUBLIC_URL + articlePath(publication.slug, issue.slug, item.slug),
  };
}

async function remarkOn({ frame, item }: PublishedArticle, wordingOf: WordingOf): Promise<string> {
  const notices = (await readNotices(frame)).get(item.slug) ?? [];
  const retraction = notices.find(({ kind }) => kind === "retracted");
  const { publication } = frame;
  return retraction ? noticeTitle(retraction, publication, wordsOf(await wordingOf(publication))) : "";
}

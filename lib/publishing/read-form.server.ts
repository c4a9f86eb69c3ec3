import "server-only";
import { createHash } from "node:crypto";
import { env } from "@/lib/platform/env.server";
import { type FileName, type Form, fileNameOf, mediaTypes } from "@/lib/rendering/form";
import type { Wording } from "@/lib/rendering/form-words";
import { articlesOf, type IssueView, type Part } from "@/lib/rendering/issue-view";
import type { Pictures } from "@/lib/rendering/pictures";
import { renderForm } from "@/lib/rendering/render-form.server";
import { rendererVersion } from "@/lib/rendering/renderer-version.server";
import { editionView } from "./edition-view";
import { findLiveEdition } from "./find-live.server";
import { fromShelf } from "./form-shelf.server";
import { loadPictures } from "./load-pictures.server";
import type { LoadedEdition } from "./load-edition.server";
import { readNotices } from "./read-notices.server";
import { viewsOf } from "./read-views.server";

/** A form of something published, whole. */
export type PublishedForm = {
  bytes: Uint8Array;
  mediaType: string;
  fileName: FileName;
  /** SHA-256 of the bytes. */
  hash: string;
  /** The page that says the same, in full. */
  address: string;
};

/** Finds the words of a publication's language. */
export type WordingOf = (publication: { language: string; timeZone: string }) => Promise<Wording>;

export type AskedForm = { publication: string; issue: string; article?: string; form: Form };

/**
 * A form of an issue's live edition, or of one article in it; null for what is not published. It is made once for each edition and kept in
 * the data folder.
 * @throws PrintError when a PDF cannot be set now
 */
export async function readForm(asked: AskedForm, wordingOf: WordingOf): Promise<PublishedForm | null> {
  const live = await findLiveEdition(asked.publication, asked.issue);
  if (!live) return null;
  const part: Part = asked.article === undefined ? { kind: "issue" } : { kind: "article", slug: asked.article };
  const view = await viewOfEdition(live);
  const [placed] = articlesOf(view, part);
  if (!placed) return null;
  const { form } = asked;
  const bytes = await fromShelf(await nameOf(live, { view, part, form }), async () => {
    const [wording, pictures] = await Promise.all([wordingOf(view.publication), picturesFor(form, view, part)]);
    return renderForm(form, { issue: view, part, wording, pictures });
  });
  return {
    bytes,
    mediaType: mediaTypes[form],
    fileName: fileNameOf(view, part, form),
    hash: createHash("sha256").update(bytes).digest("hex"),
    address: part.kind === "issue" ? view.address : placed.article.address,
  };
}

/** Text needs none. */
async function picturesFor(form: Form, view: IssueView, part: Part): Promise<Pictures> {
  return form === "md" || form === "json" ? new Map() : loadPictures(view, part);
}

/** A live edition as its forms see it; with some of its articles alone (`only`, by slug), for lists that go across issues. */
export async function viewOfEdition(
  { frame, hash }: LoadedEdition,
  only: ReadonlySet<string> | null = null,
): Promise<IssueView> {
  const [views, notices] = await Promise.all([viewsOf(frame, only), readNotices(frame)]);
  return editionView({ frame, hash, views, notices, site: env().PUBLIC_URL });
}

type Made = { view: IssueView; part: Part; form: Form };

/** Everything that the file depends on: the edition, the part, the notices in it, the site's address, and what made it. */
async function nameOf(live: LoadedEdition, { view, part, form }: Made): Promise<string> {
  const of = part.kind === "issue" ? "issue" : `article ${part.slug}`;
  const notices = JSON.stringify(articlesOf(view, part).map(({ article }) => article.notices));
  const made = [live.hash, of, notices, env().PUBLIC_URL, await rendererVersion()].join("\n");
  return `${createHash("sha256").update(made).digest("hex")}.${form}`;
}

import "server-only";
import { type Id, slugSchema } from "@/lib/kernel/ids";
import { canonicalJson, type Json } from "@/lib/kernel/canonical";
import { db } from "@/lib/platform/db.server";
import { placedItems } from "./edition";
import { findLiveEdition, findPublicationId } from "./find-live.server";
import { type LoadedEdition, loadRevisionContent } from "./load-edition.server";
import type { Signature } from "./signature";
import type { Manifest } from "./manifest";
import type { EditionNote, Neighbour, PublishedArticle, PublishedEdition } from "./published";

/*
 * What public pages read. None of it takes a user or a draft flag, and each answers null for an address at which nothing is published,
 * whether something is in the making there or not.
 */

const mostNotes = 20;

/** The live edition of an issue. */
export async function readEdition(publicationSlug: string, issueSlug: string): Promise<PublishedEdition | null> {
  const live = await findLiveEdition(publicationSlug, issueSlug);
  return live && publishedEdition(live);
}

export async function publishedEdition({ id, issueId, hash, frame }: LoadedEdition): Promise<PublishedEdition> {
  return { editionId: id, hash, frame, history: await readHistory(issueId) };
}

async function readHistory(issueId: Id): Promise<EditionNote[]> {
  const rows = await db.edition.findMany({
    where: { issueId },
    orderBy: { number: "desc" },
    take: mostNotes,
    select: { number: true, publishedAt: true, reason: true, publicNote: true },
  });
  return rows.map(({ publishedAt, ...note }) => ({ ...note, publishedAt: publishedAt.toISOString() }));
}

/** One article of the live edition, with its text as it was approved and its line in the manifest. */
export async function readEditionArticle(
  publicationSlug: string,
  issueSlug: string,
  articleSlug: string,
): Promise<PublishedArticle | null> {
  const live = await findLiveEdition(publicationSlug, issueSlug);
  if (!live) return null;
  const placed = placedItems(live.frame);
  const at = placed.findIndex(({ item }) => item.slug === articleSlug);
  const here = placed[at];
  const manifestEntry = live.manifest.articles.find(({ slug }) => slug === articleSlug);
  if (!here || !manifestEntry) return null;
  const { revisionId: id, hash } = here.item;
  return {
    ...here,
    editionId: live.id,
    hash: live.hash,
    frame: live.frame,
    revision: { id, hash, content: await loadRevisionContent(id) },
    previous: neighbour(placed[at - 1]?.item),
    next: neighbour(placed[at + 1]?.item),
    manifestEntry,
  };
}

function neighbour(item: Neighbour | undefined): Neighbour | null {
  return item ? { slug: item.slug, number: item.number, title: item.title } : null;
}

/**
 * An article of the live edition exactly as it was approved: the canonical text whose SHA-256 the manifest names, with every source,
 * table, chart and picture that it was approved with.
 */
export async function readApprovedText(
  publicationSlug: string,
  issueSlug: string,
  articleSlug: string,
): Promise<{ hash: string; text: string } | null> {
  const live = await findLiveEdition(publicationSlug, issueSlug);
  const entry = live?.manifest.articles.find(({ slug }) => slug === articleSlug);
  if (!entry) return null;
  const { content } = await db.revision.findUniqueOrThrow({
    where: { id: entry.revisionId },
    select: { content: true },
  });
  return { hash: entry.hash, text: canonicalJson(content as Json) };
}

/**
 * The public proof: `hash` is the SHA-256 of the manifest's canonical JSON, and `frame` is given exactly as it was stored, so that anybody
 * can recompute `frameHash`. Steps: docs/reference/issues.md.
 */
export async function readManifest(
  publicationSlug: string,
  issueSlug: string,
): Promise<{ hash: string; signature: Signature | null; manifest: Manifest; frame: unknown } | null> {
  const live = await findLiveEdition(publicationSlug, issueSlug);
  return live && { hash: live.hash, signature: live.signature, manifest: live.manifest, frame: live.storedFrame };
}

/**
 * Where something that readers knew has moved ("/weekly/2026-02-10/old" → "/weekly/2026-02-10/new"), or null. To be asked only when nothing
 * stands at the address.
 */
export async function readRedirect(path: string): Promise<string | null> {
  const [publicationSlug = "", ...rest] = path.split("/").filter((part) => part !== "");
  if (rest.length === 0 || rest.length > 2 || rest.some((part) => !slugSchema.safeParse(part).success)) return null;
  const publicationId = await findPublicationId(publicationSlug);
  if (!publicationId) return null;
  const fromPath = `/${[publicationSlug, ...rest].join("/")}`;
  const found = await db.redirect.findUnique({ where: { publicationId_fromPath: { publicationId, fromPath } } });
  return found?.toPath ?? null;
}

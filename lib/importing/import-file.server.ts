import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayEditArticle, mayReadArticle } from "@/lib/access/policies";
import { articleFacts, factsOfArticle } from "@/lib/articles/article-facts.server";
import { takesEdits } from "@/lib/articles/article-state";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { addMedia } from "@/lib/media/add-media.server";
import { type PictureCard, pictureCard } from "@/lib/media/picture-card";
import { db } from "@/lib/platform/db.server";
import type { FileProblem } from "./files/file-problem";
import { readFileApart } from "./files/file-reader.server";
import type { FilePicture } from "./files/read-file";
import type { SentFile } from "./import-file";
import { placePictures } from "./place-pictures";
import type { Outside } from "./read-outside";

export type ImportFile = SentFile & { readonly articleId: Id };
type Refusals = "notFound" | "forbidden" | "wrongState" | "busy" | FileProblem;

/**
 * Reads a file for an article: its words as blocks of a document, its pictures in the library. The article itself is left alone: whoever
 * asked puts the blocks in, as one change that can be undone.
 * Refuses: notFound, forbidden, wrongState (`{ state }`), busy, and what file-problem.ts lists.
 */
export async function importFile(
  actor: Actor,
  { articleId, name, title, lead }: ImportFile,
  bytes: Uint8Array,
): Promise<Result<Outside, Refusals>> {
  const article = await db.article.findUnique({ where: { id: articleId }, select: { state: true, ...factsOfArticle } });
  const facts = article && articleFacts(article);
  if (!facts || !mayReadArticle(actor, facts)) return refuse("notFound");
  if (!mayEditArticle(actor, facts)) return refuse("forbidden");
  if (!takesEdits(article.state)) return refuse("wrongState", { state: article.state });

  const read = await readFileApart({ bytes, name, wanted: { title: title === "1", lead: lead === "1" } });
  if (!read.ok) return read;
  const { outside, pictures } = read.value;
  const placed = placePictures(outside, await keepPictures(actor, facts.publicationId, pictures));
  const { blocks, head } = placed;
  return blocks.length === 0 && !head.title && !head.lead ? refuse("empty") : accept(placed);
}

/** Takes the pictures into the library, one after another: the machine has other work. One that is refused is simply not there. */
async function keepPictures(
  actor: Actor,
  publicationId: Id,
  pictures: readonly FilePicture[],
): Promise<ReadonlyMap<string, PictureCard>> {
  const cards = new Map<string, PictureCard>();
  for (const { placeholder, name, bytes } of pictures) {
    const added = await addMedia(actor, { publicationId, name: name.slice(0, 255) }, bytes);
    if (added.ok) cards.set(placeholder, pictureCard(added.value.media));
  }
  return cards;
}

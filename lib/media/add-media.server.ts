import "server-only";
import { createHash } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { mayManageMedia, mayReadMedia } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import { type Id, newId } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db, inTransaction, type Tx } from "@/lib/platform/db.server";
import { holdPicture, shareFiles } from "./lock-files.server";
import { type AddMedia, mediaColumns, type MediaView, mediaView } from "./media";
import { inPictureSlot } from "./picture-slots.server";
import { type MadeFile, type MadePicture, renderPicture } from "./render-picture.server";
import { mediaStore } from "./store.server";

export type AddedMedia = {
  readonly media: MediaView;
  /** False: the publication has this very picture already, and it was taken. */
  readonly isNew: boolean;
};
type Refusals = "notFound" | "forbidden" | "unfit" | "busy";

/**
 * Takes a file as a picture of the publication: written anew without what cannot be seen, in all sizes, and stored. The same picture sent
 * again is the one that is there. Everything is stored before it is answered, so that what uses it never waits for a size.
 * Refuses: notFound, forbidden, unfit (`{ problem }`, see picture-problem.ts), busy.
 */
export async function addMedia(
  actor: Actor,
  input: AddMedia,
  bytes: Uint8Array,
): Promise<Result<AddedMedia, Refusals>> {
  const { publicationId, replacesId } = input;
  if (!mayReadMedia(actor, { publicationId })) return refuse("notFound");
  if (!mayManageMedia(actor, { publicationId })) return refuse("forbidden");
  if (!(await isThere(input))) return refuse("notFound");
  const uploadHash = createHash("sha256").update(bytes).digest("hex");
  const known = await findKnown(db, publicationId, { uploadHash });
  if (known) return accept({ media: known, isNew: false });

  const made = await inPictureSlot(() => renderPicture(bytes));
  if (!made.ok) return made;
  if (!made.value.ok) return made.value;
  const picture = made.value.value;
  const files = [picture.master, ...picture.sizes];
  await store(files);
  return inTransaction(async (tx) => {
    await shareFiles(tx);
    await holdPicture(tx, picture.master.hash);
    const twin = await findKnown(tx, publicationId, { hash: picture.master.hash, uploadHash });
    if (twin) return accept({ media: twin, isNew: false });
    const id = await insert(tx, { actor, input, picture, uploadHash });
    await store(files); // what a sweep took away meanwhile; from here on none can
    const subject = { type: "media", id };
    const facts = { hash: picture.master.hash, ...(replacesId ? { replacesId } : {}) };
    await record(tx, { kind: "media.added", actor, publicationId, subject, facts });
    return accept({ media: await readMediaRow(tx, id), isNew: true });
  }, slowly);
}

/** A bucket far away may take its time. */
const slowly = { timeout: 60_000 };

async function isThere({ publicationId, replacesId }: AddMedia): Promise<boolean> {
  if (replacesId) return (await db.media.count({ where: { id: replacesId, publicationId } })) === 1;
  return (await db.publication.count({ where: { id: publicationId } })) === 1;
}

type Hashes = { readonly uploadHash: string; readonly hash?: string };

async function findKnown(client: Tx, publicationId: Id, { uploadHash, hash }: Hashes): Promise<MediaView | null> {
  const same = hash ? { OR: [{ uploadHash }, { hash }] } : { uploadHash };
  const row = await client.media.findFirst({ where: { publicationId, ...same }, select: mediaColumns });
  return row && mediaView(row);
}

async function store(files: readonly MadeFile[]): Promise<void> {
  const to = mediaStore();
  for (const file of files) if (!(await to.has(file.hash))) await to.put(file);
}

type Insertion = { actor: Actor; input: AddMedia; picture: MadePicture; uploadHash: string };

async function insert(tx: Tx, { actor, input, picture, uploadHash }: Insertion): Promise<Id> {
  const id = newId();
  const { publicationId, name, replacesId } = input;
  const { bytes: _, ...facts } = picture.master;
  const { colour } = picture;
  const words = replacesId ? await readWords(tx, replacesId) : {};
  const owner = { publicationId, createdById: actor.userId, replacesId: replacesId ?? null };
  await tx.media.createMany({ data: { id, ...owner, ...facts, ...words, uploadHash, colour, originalName: name } });
  const files = [picture.master, ...picture.sizes].map(({ bytes: _bytes, ...file }) => ({ ...file, mediaId: id }));
  await tx.mediaFile.createMany({ data: files });
  return id;
}

/** A picture that comes in another's place begins with its words. */
function readWords(tx: Tx, id: Id) {
  const select = { altText: true, caption: true, credit: true, licence: true };
  return tx.media.findUniqueOrThrow({ where: { id }, select });
}

async function readMediaRow(tx: Tx, id: Id): Promise<MediaView> {
  return mediaView(await tx.media.findUniqueOrThrow({ where: { id }, select: mediaColumns }));
}

import "server-only";
import { readRevisionContent, type RevisionContent } from "@/lib/document/revision-content";
import type { Id } from "@/lib/kernel/ids";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { type EditionFrame, editionFrameSchema } from "./edition";
import { type Manifest, manifestSchema } from "./manifest";
import { type Signature, signatureSchema } from "./signature";
import { Recent } from "./recent";

export type LoadedEdition = {
  id: Id;
  issueId: Id;
  hash: string;
  frame: EditionFrame;
  /** The frame as it was stored: what `frameHash` covers, whatever this version's schema would add to it. */
  storedFrame: unknown;
  manifest: Manifest;
  /** Null: made before there was a key. */
  signature: Signature | null;
};

const editions = new Recent<LoadedEdition>(64);
const revisions = new Recent<RevisionContent>(256);

/** An edition by its id, which the caller has from a pointer. @throws when there is none: pointers cannot dangle */
export function loadEdition(editionId: Id): Promise<LoadedEdition> {
  return editions.get(editionId, () => readRow(editionId));
}

async function readRow(editionId: Id): Promise<LoadedEdition> {
  const row = await db.edition.findUniqueOrThrow({
    where: { id: editionId },
    select: { id: true, issueId: true, hash: true, frame: true, manifest: true, signature: true, keyId: true },
  });
  const { frame, manifest, signature, keyId, ...rest } = row;
  return {
    ...rest,
    frame: editionFrameSchema.parse(frame),
    storedFrame: frame,
    manifest: manifestSchema.parse(manifest),
    signature: signature && keyId ? signatureSchema.parse({ keyId, value: signature }) : null,
  };
}

/** The text of a revision that an edition names, whatever version of the document's shape it was written in. */
export function loadRevisionContent(revisionId: Id): Promise<RevisionContent> {
  return revisions.get(revisionId, async () => {
    const { content } = await db.revision.findUniqueOrThrow({ where: { id: revisionId }, select: { content: true } });
    return expectAccepted(readRevisionContent(content));
  });
}

import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import { canonicalJson } from "@/lib/kernel/canonical";
import type { Link, SealedEntry } from "./seal";

/** A row of the trail, as the database answers it. */
export type EntryRow = {
  readonly sequence: bigint;
  readonly at: Date;
  readonly kind: string;
  readonly actorId: string | null;
  readonly publicationId: string | null;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly facts: unknown;
};

const jsonSchema = z.json();

/** What a seal covers of a row: all of it. */
export function entryOf(row: EntryRow): SealedEntry {
  const { kind, actorId, publicationId, subjectType, subjectId } = row;
  const facts = jsonSchema.parse(row.facts);
  return {
    ...{ sequence: row.sequence.toString(), at: row.at.toISOString(), facts },
    ...{ kind, actorId, publicationId, subjectType, subjectId },
  };
}

/** The hash of a seal: SHA-256 over the canonical JSON of its place in the chain, the hash before it, and everything that its entry says. */
export function sealHash({ position, previous, sealedAt }: Link, entry: SealedEntry): string {
  return createHash("sha256")
    .update(canonicalJson({ form: 1, position, previous, sealedAt, entry }))
    .digest("hex");
}

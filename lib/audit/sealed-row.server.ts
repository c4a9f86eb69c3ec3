import "server-only";
import { z } from "zod";
import type { SealedEntry } from "./seal";

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

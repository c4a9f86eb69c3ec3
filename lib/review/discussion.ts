import { z } from "zod";
import { anchorSchema } from "@/lib/articles/anchor";
import { type Id, idSchema } from "@/lib/kernel/ids";
import { linesSchema } from "@/lib/kernel/text";

const positionSchema = z.int().min(0).max(10_000_000);
const quotedSchema = z.string().max(2_000);

/** What a comment is about: a range of a version of the document, a text as it was seen in print, or the article as a whole. */
const placeSchema = z.union([
  z.strictObject({ version: z.int().min(0), from: positionSchema, to: positionSchema }),
  z.strictObject({ quote: quotedSchema.min(1), before: quotedSchema, after: quotedSchema }),
  z.strictObject({ whole: z.literal(true) }),
]);

const said = { body: linesSchema(4_000).min(1), mentions: z.array(idSchema).max(20).default([]) };

export const openThreadSchema = z.strictObject({
  articleId: idSchema,
  at: placeSchema,
  blocking: z.boolean().default(false),
  ...said,
});
export type OpenThread = z.infer<typeof openThreadSchema>;

export const replySchema = z.strictObject({ threadId: idSchema, ...said });
export type Reply = z.infer<typeof replySchema>;

export const threadSchema = z.strictObject({ threadId: idSchema });
export const blockingSchema = z.strictObject({ threadId: idSchema, blocking: z.boolean() });

// ── What is read ──────────────────────────────────────────────────────────────────────────────────────────────────────

const personSchema = z.object({ id: idSchema, name: z.string() });

export const threadViewSchema = z.object({
  id: idSchema,
  /** In the document's `version`. */
  anchor: anchorSchema,
  /** As it was when the thread was opened. */
  quote: z.string(),
  /** The text as it stands now, with what stands around it: how the spot is found in print. Empty for an orphan. */
  text: z.string(),
  before: z.string(),
  after: z.string(),
  blocking: z.boolean(),
  resolved: z.object({ at: z.string(), by: z.string() }).nullable(),
  may: z.object({ resolve: z.boolean(), block: z.boolean() }),
  comments: z.array(
    z.object({ id: idSchema, author: personSchema, body: z.string(), mentions: z.array(personSchema), at: z.string() }),
  ),
});
export type ThreadView = z.infer<typeof threadViewSchema>;

/** An article's comments in the order of the text, as `GET /api/documents/{articleId}/threads` answers them. */
export const discussionSchema = z.object({
  version: z.int(),
  threads: z.array(threadViewSchema),
  /** Who can be named with @: everybody who may read the article. */
  people: z.array(personSchema),
});
export type Discussion = z.infer<typeof discussionSchema>;

export type ThreadPerson = { readonly id: Id; readonly name: string };

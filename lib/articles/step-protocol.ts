import { z } from "zod";
import { idSchema } from "@/lib/kernel/ids";
import { articleStates } from "./article-state";

/**
 * The shapes and bounds of docs/reference/step-protocol.md, shared by the editor and the server.
 * A step's nodes and marks are not described here: `lib/document` checks the document that would result.
 */

/** Steps in one request. */
export const maxSteps = 200;
/** Bytes of one request's body; room for a pasted article with its step's frame. */
export const maxBodyBytes = 2_500_000;
/** Steps that a client may have missed before it is told to read the document again. */
export const maxMissedSteps = 1_000;
/** Bytes of missed steps before the same; more than one body, so that a lost answer is always given again. */
export const maxMissedBytes = 6_000_000;
/** Milliseconds between signs of life on the stream, each with the session and the right asked for again. */
export const heartbeatInterval = 15_000;

const versionSchema = z.int().min(0).max(2_147_483_647);
const positionSchema = z.int().min(0).max(10_000_000);

/** Made by chance once for each open editor; unsent steps keep theirs over a reload. */
export const clientIdSchema = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);

const sliceSchema = z.strictObject({
  content: z.array(z.unknown()).max(20_000).optional(),
  openStart: z.int().min(0).max(40).optional(),
  openEnd: z.int().min(0).max(40).optional(),
});
const markSchema = z.strictObject({
  type: z.string().max(40),
  attrs: z.record(z.string().max(40), z.unknown()).optional(),
});
const range = { from: positionSchema, to: positionSchema };
/** ProseMirror applies a range that runs backwards, to a document that it then repeats in part. */
const isForward = ({ from, to }: { from: number; to: number }) => from <= to;
const attributeValueSchema = z.union([
  z.string().max(4_000),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.number()).max(200),
]);

export const stepJsonSchema = z.discriminatedUnion("stepType", [
  z
    .strictObject({
      stepType: z.literal("replace"),
      ...range,
      slice: sliceSchema.nullish(),
      structure: z.boolean().optional(),
    })
    .refine(isForward),
  z
    .strictObject({
      stepType: z.literal("replaceAround"),
      ...range,
      gapFrom: positionSchema,
      gapTo: positionSchema,
      insert: positionSchema,
      slice: sliceSchema.nullish(),
      structure: z.boolean().optional(),
    })
    .refine(({ from, gapFrom, gapTo, to }) => from <= gapFrom && gapFrom <= gapTo && gapTo <= to),
  z.strictObject({ stepType: z.literal("addMark"), mark: markSchema, ...range }).refine(isForward),
  z.strictObject({ stepType: z.literal("removeMark"), mark: markSchema, ...range }).refine(isForward),
  z.strictObject({ stepType: z.literal("addNodeMark"), pos: positionSchema, mark: markSchema }),
  z.strictObject({ stepType: z.literal("removeNodeMark"), pos: positionSchema, mark: markSchema }),
  z.strictObject({
    stepType: z.literal("attr"),
    pos: positionSchema,
    attr: z.string().regex(/^[A-Za-z]{1,40}$/),
    value: attributeValueSchema,
  }),
]);
export type StepJson = z.infer<typeof stepJsonSchema>;

export const selectionSchema = z.strictObject({ anchor: positionSchema, head: positionSchema });

/** The body of `POST …/steps`. */
export const sendStepsSchema = z.strictObject({
  version: versionSchema,
  clientId: clientIdSchema,
  steps: z.array(stepJsonSchema).min(1).max(maxSteps),
  selection: selectionSchema.optional(),
  /** The client understands an answer in which steps of others stand before its own. */
  rebase: z.boolean().optional(),
});
export type SendSteps = z.infer<typeof sendStepsSchema>;

/** The body of `POST …/presence`. */
export const sendPresenceSchema = z.strictObject({
  clientId: clientIdSchema,
  anchor: positionSchema,
  head: positionSchema,
  version: versionSchema,
});
export type SendPresence = z.infer<typeof sendPresenceSchema>;

/** The query of `GET …/events`. */
export const followSchema = z.strictObject({ since: z.coerce.number().pipe(versionSchema), clientId: clientIdSchema });
export type Follow = z.infer<typeof followSchema>;

// ── What the server answers and sends ─────────────────────────────────────────────────────────────────────────────────

/** The answer of `GET /api/documents/{articleId}`. */
export const openedDocumentSchema = z.object({
  articleId: idSchema,
  version: versionSchema,
  schemaVersion: z.int(),
  content: z.unknown(),
  state: z.enum(articleStates),
  editable: z.boolean(),
  /** Only suggestions are taken from this person: from whoever may not edit, and from everybody while the article is in review. */
  suggestOnly: z.boolean().default(false),
  title: z.string(),
});
export type OpenedDocument = z.infer<typeof openedDocumentSchema>;

/** The answer of 200. With `steps`, they are what came after the request's version: what was missed, and behind it the request's own as they stand now. */
export const acknowledgedSchema = z.object({
  version: versionSchema,
  steps: z.array(z.unknown()).optional(),
  clientIds: z.array(z.string()).optional(),
});
export type Acknowledged = z.infer<typeof acknowledgedSchema>;

/** The body of a 409 with the code `stale`. */
export const missedStepsSchema = z.object({
  version: versionSchema,
  steps: z.array(stepJsonSchema),
  clientIds: z.array(z.string()),
});
export type MissedSteps = z.infer<typeof missedStepsSchema>;

/** Event `steps`: they start from `version - steps.length`. */
export const stepsEventSchema = missedStepsSchema.extend({ users: z.array(idSchema) });
export type StepsEvent = z.infer<typeof stepsEventSchema>;

/** Event `presence`. */
export const presenceEventSchema = z.union([
  z.object({ clientId: clientIdSchema, gone: z.literal(true) }),
  sendPresenceSchema.extend({ userId: idSchema, name: z.string() }),
]);
export type PresenceEvent = z.infer<typeof presenceEventSchema>;

/** Event `state`. */
export const stateEventSchema = z.object({
  state: z.enum(articleStates),
  editable: z.boolean(),
  suggestOnly: z.boolean().default(false),
});
export type StateEvent = z.infer<typeof stateEventSchema>;

/** Event `news`: comments, or the review with its verdicts, are not what they were. What they are is read apart. */
export const newsEventSchema = z.object({ about: z.enum(["threads", "review"]) });
export type NewsEvent = z.infer<typeof newsEventSchema>;

/** Events `reload` and `end`. */
export const reloadEventSchema = z.object({ version: versionSchema });
export const endEventSchema = z.object({ code: z.enum(["signedOut", "notFound"]) });

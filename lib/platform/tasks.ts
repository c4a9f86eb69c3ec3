import { z } from "zod";

/**
 * What may follow a commit: the name of each task and the shape of its payload. To add one, add a line here (ids and plain
 * values only: a payload outlives the code that wrote it) and its handler in server/handlers.ts.
 */
export const taskPayloads = {
  "mail.send": z.object({
    to: z.email(),
    subject: z.string().min(1).max(300),
    text: z.string().min(1),
    html: z.string().optional(),
  }),
  /** News to one person, worded in their language when it is sent. */
  "person.tell": z.object({
    userId: z.uuid(),
    kind: z.enum(["reviewAsked", "changesRequested", "approved", "mentioned", "reviewOverdue"]),
    byName: z.string(),
    subject: z.string(),
    /** `part`: the spot on the page, as its address names it ("thread-…"). */
    place: z.object({
      type: z.enum(["article", "issue", "review"]),
      id: z.uuid(),
      part: z
        .string()
        .regex(/^[a-z0-9-]{1,60}$/)
        .optional(),
    }),
  }),
  /** Reminds reviewers whose day has passed. */
  "review.remind": z.object({}),
  /** The pointer of an issue has moved to this edition: feeds, mailings and pages follow. */
  /** Pictures were removed: these of their files go, unless another picture has them. */
  "media.sweep": z.object({ hashes: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(100) }),
  "edition.published": z.object({ issueId: z.uuid(), editionId: z.uuid() }),
  /** The whole chain of the audit trail is walked along. */
  "audit.verify": z.object({}),
  /** Links of sources that are due are looked at: so many at most. */
  "sources.check-links": z.object({ most: z.int().min(1).max(200).optional() }),
} as const;

export type TaskName = keyof typeof taskPayloads;
export type TaskPayload<Name extends TaskName> = z.infer<(typeof taskPayloads)[Name]>;

/** The row of the outbox that is being done. `key` says which effect this is: a handler does the effect of a key once. */
export type TaskContext = { readonly id: string; readonly key: string };
export type TaskHandler<Name extends TaskName> = (payload: TaskPayload<Name>, context: TaskContext) => Promise<void>;
export type TaskHandlers = { readonly [Name in TaskName]: TaskHandler<Name> };

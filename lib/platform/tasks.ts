import { z } from "zod";

/** Where news leads. `part`: the spot on the page, as its address names it ("thread-…"). */
export const newsPlaceSchema = z.object({
  type: z.enum(["article", "issue", "review", "table", "source", "job", "trail", "webhook"]),
  id: z.uuid(),
  part: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .optional(),
});
export type NewsPlace = z.infer<typeof newsPlaceSchema>;

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
    /** One press there ends this kind of mail (RFC 8058). */
    unsubscribe: z.url().optional(),
  }),
  /** News to one person. It is told in the app and by mail as that person wants it, if they still may know of it. */
  "person.tell": z.object({
    userId: z.uuid(),
    kind: z.enum([
      ...(["reviewAsked", "changesRequested", "approved", "overtaken", "mentioned", "replied"] as const),
      ...(["blockingComment", "reviewDue", "reviewOverdue", "articleDue", "articleOverdue", "signOffAsked"] as const),
      ...(["scheduleDropped", "scheduleRefused", "scheduleOverdue", "webhookStopped"] as const),
      ...(["issuePublished", "tableNewer", "linkDied", "jobFailed", "trailBroken"] as const),
      ...(["suggested", "suggestionAccepted", "suggestionRejected"] as const),
    ]),
    byName: z.string(),
    subject: z.string(),
    /** What else its sentence needs: a code. */
    detail: z.string().max(100).optional(),
    place: newsPlaceSchema,
  }),
  /** Somebody has suggested changes: whoever wrote the article is told of those that are still open. */
  "suggestions.opened": z.object({ articleId: z.uuid(), byId: z.uuid() }),
  /** Suggestions were answered by the change that made this version: whoever suggested is told. */
  "suggestions.answered": z.object({ articleId: z.uuid(), byId: z.uuid(), version: z.int() }),
  /** What a person wants to have by mail at once is mailed, if it is unread by then. */
  "notification.mail": z.object({ notificationId: z.uuid() }),
  /** Digests whose hour has come. */
  "notifications.digest": z.object({}),
  /** Deadlines that are near or have passed are told to those who have them. */
  "deadlines.tell": z.object({}),
  /** A job was given up: administrators are told. */
  "job.failed": z.object({ outboxId: z.uuid(), task: z.string() }),
  /** A source's page is gone: whoever wrote an article that cites it is told. */
  "source.died": z.object({ sourceId: z.uuid() }),
  /** A table has newer data: whoever wrote an article that shows it is told. */
  "table.revised": z.object({ tableId: z.uuid(), revisionId: z.uuid(), byId: z.uuid(), byName: z.string() }),
  /** Reminds reviewers whose day has passed. */
  "review.remind": z.object({}),
  /** The pointer of an issue has moved to this edition: feeds, mailings and pages follow. */
  /** Pictures were removed: these of their files go, unless another picture has them. */
  "media.sweep": z.object({ hashes: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(100) }),
  /** What the public reads of an issue has changed: its pages and those around it are made and checked before anybody asks. */
  "pages.write": z.object({ issueId: z.uuid() }),
  /** What is out has changed: readers' search follows, wherever it is behind. */
  "search.index": z.object({}),
  /** Pages that are not out any more are forgotten. */
  "pages.sweep": z.object({}),
  "edition.published": z.object({ issueId: z.uuid(), editionId: z.uuid() }),
  /** The moment of an issue has come: what was signed off goes out, if the gate lets it. */
  "issue.publishScheduled": z.object({ scheduleId: z.uuid() }),
  /** Looks whether a moment was missed, or what waits for one was changed. */
  "schedules.watch": z.object({}),
  /** One message to one webhook. */
  "webhook.deliver": z.object({ deliveryId: z.uuid() }),
  /** The whole chain of the audit trail is walked along. */
  "audit.verify": z.object({}),
  /** A portion of a mailing: as many mails as may go in ten seconds. `tick`: which portion; one that was overtaken does nothing. */
  "mailing.send": z.object({ mailingId: z.uuid(), tick: z.int() }),
  /** An issue's mail to one person of the newsroom who wants to see it. */
  "mailing.test": z.object({ issueId: z.uuid(), userId: z.uuid() }),
  /** Addresses that were typed and never confirmed are forgotten. */
  "subscribers.sweep": z.object({}),
  /** Links of sources that are due are looked at: so many at most. */
  "sources.check-links": z.object({ most: z.int().min(1).max(200).optional() }),
} as const;

export type TaskName = keyof typeof taskPayloads;
export type TaskPayload<Name extends TaskName> = z.infer<(typeof taskPayloads)[Name]>;

/** The row of the outbox that is being done. `key` says which effect this is: a handler does the effect of a key once. */
export type TaskContext = { readonly id: string; readonly key: string };
export type TaskHandler<Name extends TaskName> = (payload: TaskPayload<Name>, context: TaskContext) => Promise<void>;
export type TaskHandlers = { readonly [Name in TaskName]: TaskHandler<Name> };

import { z } from "zod";

const text = z.string().max(2_000);
const id = z.uuid();
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const number = z.number().int();
/** Named facts are checked; further ones are welcome. */
const facts = <Shape extends z.ZodRawShape>(shape: Shape = {} as Shape) => z.looseObject(shape);

/**
 * Everything that is written down as having happened: the name of the event (a noun and a past verb) and the shape of its facts.
 * Facts hold ids, codes, numbers and short words, never a document's content and never a secret. To add one, add a line.
 * An event is never renamed or removed: old rows keep their kind.
 */
export const eventFacts = {
  // People
  "person.invited": facts({ email: text.optional(), roles: z.array(text).optional() }),
  "person.invitationRevoked": facts(),
  "person.joined": facts(),
  "person.added": facts(),
  "person.signedIn": facts(),
  "person.signedOutEverywhere": facts(),
  "person.rolesChanged": facts({ before: z.array(text).optional(), after: z.array(text).optional() }),
  "person.adminChanged": facts({ isAdmin: z.boolean().optional() }),
  "person.deactivated": facts(),
  "person.reactivated": facts(),
  "person.renamed": facts(),
  "person.notificationsChanged": facts(),
  "person.passwordResetAsked": facts(),
  "person.passwordChanged": facts(),
  "person.identityLinked": facts({ provider: text.optional() }),
  // Publications
  "publication.created": facts({ slug: text.optional() }),
  "publication.changed": facts({ fields: z.array(text).optional() }),
  "publication.gateChanged": facts({ fields: z.array(text) }),
  "publication.templateCreated": facts({ title: text.optional() }),
  "publication.templateChanged": facts({ title: text.optional() }),
  "publication.templateRemoved": facts({ title: text.optional() }),
  "publication.mailSettingChanged": facts({ sending: text.optional(), perMinute: number.optional() }),
  "publication.subscribersImported": facts({ added: number.optional(), refused: number.optional() }),
  "publication.subscribersExported": facts({ recipients: number.optional() }),
  /** Which address it was is not written down: it is deleted. */
  "publication.subscriberDeleted": facts(),
  // Articles
  "article.created": facts({ slug: text.optional() }),
  "article.changed": facts({ fields: z.array(text).optional() }),
  "article.assigned": facts(),
  /** A table's newer data is not taken into the text. */
  "article.tableKept": facts({ tableId: id.optional(), revisionId: id.optional() }),
  "article.restored": facts({ revisionId: id.optional() }),
  "article.saved": facts({ revisionId: id.optional(), hash: hash.optional() }),
  "article.submitted": facts({ revisionId: id.optional(), hash: hash.optional(), round: number.optional() }),
  "article.reopened": facts({ reason: text.optional() }),
  "article.spiked": facts({ reason: text.optional() }),
  "article.unspiked": facts(),
  "article.corrected": facts({ revisionId: id.optional(), articleId: id.optional(), reason: text.optional() }),
  "article.retracted": facts({ reason: text.optional() }),
  // Review
  "review.opened": facts({ round: number.optional(), hash: hash.optional() }),
  "review.assigned": facts({ reviewerId: id.optional() }),
  "review.recused": facts({ reviewerId: id.optional() }),
  "review.decided": facts({ verdict: text.optional(), hash: hash.optional() }),
  "review.approved": facts({ hash: hash.optional() }),
  "review.superseded": facts({ before: hash.optional(), after: hash.optional() }),
  "review.overridden": facts({ reason: text.optional(), hash: hash.optional() }),
  "review.withdrawn": facts(),
  "review.checklistTicked": facts(),
  "review.reminded": facts({ round: number.optional() }),
  "comment.opened": facts({ threadId: id.optional(), blocking: z.boolean().optional() }),
  "comment.replied": facts({ threadId: id.optional() }),
  "comment.resolved": facts({ threadId: id.optional() }),
  "comment.reopened": facts({ threadId: id.optional() }),
  "comment.blockingChanged": facts({ threadId: id.optional(), blocking: z.boolean().optional() }),
  // Issues
  "issue.planned": facts({ number: number.optional() }),
  "issue.created": facts({ number: number.optional() }),
  "issue.changed": facts({ fields: z.array(text).optional() }),
  "issue.arranged": facts(),
  "issue.pointTicked": facts({ title: text.optional(), done: z.boolean().optional() }),
  "issue.checklistChanged": facts({ points: number.optional() }),
  "issue.signOffAsked": facts({ hash: hash.optional() }),
  "issue.signedOff": facts({ hash: hash.optional() }),
  /** `because`: the change that dropped it, as `issue.arranged` names it; `articleChanged` or `publicationChanged`. */
  "issue.signOffLapsed": facts({ because: text.optional(), articleId: id.nullable().optional() }),
  "issue.scheduled": facts({ at: text.optional(), movedFrom: text.optional() }),
  "issue.unscheduled": facts({ because: text.optional(), blockers: z.array(text).optional() }),
  "issue.published": facts({ editionId: id.optional(), number: number.optional(), hash: hash.optional() }),
  "issue.rolledBack": facts({ editionId: id.optional(), reason: text.optional() }),
  "issue.previewLinked": facts({ linkId: id.optional(), label: text.optional() }),
  "issue.previewRevoked": facts({ linkId: id.optional(), label: text.optional() }),
  "issue.withdrawn": facts({ reason: text.optional() }),
  "issue.mailed": facts({ recipients: number.optional() }),
  "issue.mailTested": facts(),
  "issue.mailStopped": facts(),
  "issue.mailResumed": facts(),
  "issue.mailResent": facts({ recipients: number.optional() }),
  // What articles are made from
  "source.created": facts(),
  "source.changed": facts(),
  "source.deleted": facts(),
  "sources.imported": facts({ added: number, known: number, unreadable: number }),
  "media.added": facts({ hash: hash.optional() }),
  "media.changed": facts(),
  "media.removed": facts({ hash: hash.optional() }),
  "table.created": facts(),
  "table.changed": facts(),
  "chart.created": facts(),
  "chart.changed": facts(),
  // The house
  "key.made": facts({ keyId: text.optional() }),
  "key.retired": facts({ keyId: text.optional(), because: text.optional() }),
  "publication.webhookAdded": facts({ name: text.optional(), host: text.optional() }),
  "publication.webhookChanged": facts({ name: text.optional(), fields: z.array(text).optional() }),
  "publication.webhookRemoved": facts({ name: text.optional() }),
  "publication.webhookStopped": facts({ name: text.optional() }),
  "publication.webhookReplayed": facts({ name: text.optional() }),
  "job.retried": facts({ task: text.optional() }),
  "sample.begun": facts(),
  "sample.made": facts(),
} as const;

export type EventKind = keyof typeof eventFacts;
export type EventFacts<Kind extends EventKind> = z.input<(typeof eventFacts)[Kind]>;

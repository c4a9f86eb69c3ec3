import { type Actor, holds, type Role } from "@/lib/access/actor";
import type { Id } from "@/lib/kernel/ids";

/**
 * Who may do what: pure questions about a person and a few facts, with nothing of state in them (whether an article can
 * be submitted *now* is asked of its transitions). Source of the rules: docs/reference/roles.md; the table of every role by
 * every action is `policies.test.ts`, and `actions.ts` lists them all.
 */

/** Something that belongs to a publication. */
export type PublicationFacts = { readonly publicationId: Id };

/** Whose an article is. `authorIds`: everybody named on it, in whatever part (author, editor, translator). */
export type ArticleFacts = PublicationFacts & { readonly createdById: Id; readonly authorIds: readonly Id[] };

/** An article with the people who are asked to review it in its open or latest round. Recused people are not among them. */
export type ReviewedFacts = ArticleFacts & { readonly assignedReviewerIds: readonly Id[] };

/** A round of review. `contributorIds`: everybody who changed the text since the round's base; none of them may decide. */
export type RoundFacts = PublicationFacts & {
  readonly assignedReviewerIds: readonly Id[];
  readonly contributorIds: readonly Id[];
};

/** A comment on an article. */
export type ThreadFacts = ReviewedFacts & { readonly openedById: Id };

/** An issue with everybody who arranged its present contents; none of them may sign it off. */
export type AssembledFacts = PublicationFacts & { readonly assemblerIds: readonly Id[] };

/** An administrator may everything that any role may; four eyes are asked for apart. */
function is(actor: Actor, facts: PublicationFacts, ...roles: readonly Role[]): boolean {
  return actor.isAdmin || holds(actor, facts.publicationId, ...roles);
}

function isStaff(actor: Actor, facts: PublicationFacts): boolean {
  return is(actor, facts, "managingEditor", "editor");
}

function isWriter(actor: Actor, facts: PublicationFacts): boolean {
  return is(actor, facts, "managingEditor", "editor", "author");
}

/** Being named on an article counts only for as long as the person is an author of its publication. */
function isItsAuthor(actor: Actor, facts: ArticleFacts): boolean {
  const named = facts.authorIds.includes(actor.userId) || facts.createdById === actor.userId;
  return named && holds(actor, facts.publicationId, "author");
}

/** An assignment counts only for as long as the person is a reviewer of the publication. */
function isItsReviewer(actor: Actor, facts: PublicationFacts & { assignedReviewerIds: readonly Id[] }): boolean {
  return facts.assignedReviewerIds.includes(actor.userId) && holds(actor, facts.publicationId, "reviewer");
}

// ── The house ─────────────────────────────────────────────────────────────────────────────────────────────────────────

export const mayCreatePublication = (actor: Actor): boolean => actor.isAdmin;
/** To invite, give and take roles, deactivate, and to see everybody in the house. */
export const mayManagePeople = (actor: Actor): boolean => actor.isAdmin;
/** To see what mails went out, and jobs that were given up, and to have those tried again. */
export const mayReadMail = (actor: Actor): boolean => actor.isAdmin;
export const mayReadHouseAudit = (actor: Actor): boolean => actor.isAdmin;

// ── A publication ─────────────────────────────────────────────────────────────────────────────────────────────────────

/** To know that the publication has a desk at all, and to see its name there. */
export const mayReadPublication = (actor: Actor, facts: PublicationFacts): boolean =>
  is(actor, facts, "managingEditor", "editor", "author", "reviewer");
export const mayChangeSettings = (actor: Actor, _facts: PublicationFacts): boolean => actor.isAdmin;
/** To say what holds an issue back and what is only told of. */
export const mayChangeGate = (actor: Actor, facts: PublicationFacts): boolean => is(actor, facts, "managingEditor");
/** To have other systems told of what happens, and to see what they were told. */
export const mayManageWebhooks = (actor: Actor, _facts: PublicationFacts): boolean => actor.isAdmin;
/** To see who receives the publication by mail, to bring lists in and take them out, to delete, and to say whether and how fast it goes out. */
export const mayManageSubscribers = (actor: Actor, facts: PublicationFacts): boolean =>
  is(actor, facts, "managingEditor");
/** To see who belongs to the publication: for whoever hands out work in it. */
export const mayReadPeople = (actor: Actor, facts: PublicationFacts): boolean => isStaff(actor, facts);
export const mayReadAudit = (actor: Actor, facts: PublicationFacts): boolean => is(actor, facts, "managingEditor");

// ── Articles ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** To begin an article of one's own. Handing it to others is `mayAssignPeople`. */
export const mayCreateArticle = (actor: Actor, facts: PublicationFacts): boolean => isWriter(actor, facts);
/** To list every article of the publication; whoever may not is shown what is theirs. */
export const mayReadAllArticles = (actor: Actor, facts: PublicationFacts): boolean => isStaff(actor, facts);
/** To read a draft with its history and its discussion. Refused with notFound: a draft's existence is no one else's business. */
export const mayReadArticle = (actor: Actor, facts: ReviewedFacts): boolean =>
  isStaff(actor, facts) || isItsAuthor(actor, facts) || isItsReviewer(actor, facts);
/** To change the text, its metadata, and to keep or restore a version. */
export const mayEditArticle = (actor: Actor, facts: ArticleFacts): boolean =>
  isStaff(actor, facts) || isItsAuthor(actor, facts);
export const maySubmitArticle = (actor: Actor, facts: ArticleFacts): boolean => mayEditArticle(actor, facts);
export const mayReopenArticle = (actor: Actor, facts: ArticleFacts): boolean => mayEditArticle(actor, facts);
/** To say who writes it, and by when. */
export const mayAssignPeople = (actor: Actor, facts: PublicationFacts): boolean => is(actor, facts, "managingEditor");
export const maySpikeArticle = (actor: Actor, facts: PublicationFacts): boolean => is(actor, facts, "managingEditor");
export const mayRestoreArticle = (actor: Actor, facts: PublicationFacts): boolean => is(actor, facts, "managingEditor");

// ── Review ────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** To say who reviews it, and by when. */
export const mayAssignReviewers = (actor: Actor, facts: PublicationFacts): boolean =>
  is(actor, facts, "managingEditor");
/** To comment and to propose changes. */
export const mayComment = (actor: Actor, facts: ReviewedFacts): boolean => mayReadArticle(actor, facts);
export const maySuggest = (actor: Actor, facts: ReviewedFacts): boolean => mayReadArticle(actor, facts);
/** To accept or reject a proposal, or to close a thread: it changes the text, so whoever may edit. */
export const mayAnswerSuggestion = (actor: Actor, facts: ArticleFacts): boolean => mayEditArticle(actor, facts);
export const mayResolveThread = (actor: Actor, facts: ReviewedFacts): boolean => mayReadArticle(actor, facts);
/**
 * To close a thread that blocks, or to say whether one blocks: whoever opened it, a reviewer of the round, a managing editor. Never the
 * writer alone, who would otherwise wave their own text through.
 */
export const mayResolveBlocking = (actor: Actor, facts: ThreadFacts): boolean =>
  mayReadArticle(actor, facts) &&
  (facts.openedById === actor.userId || is(actor, facts, "managingEditor") || isItsReviewer(actor, facts));
/** To give a verdict. Four eyes: nobody who contributed since the round's base, an administrator included. */
export const mayDecide = (actor: Actor, facts: RoundFacts): boolean =>
  !facts.contributorIds.includes(actor.userId) && (actor.isAdmin || isItsReviewer(actor, facts));
/** To approve in place of the reviewers, with a reason. The same four eyes. */
export const mayOverride = (actor: Actor, facts: RoundFacts): boolean =>
  !facts.contributorIds.includes(actor.userId) && is(actor, facts, "managingEditor");

// ── Issues ────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** To read an issue that is not out, its contents and its preview. */
export const mayReadIssue = (actor: Actor, facts: PublicationFacts): boolean => isWriter(actor, facts);
/** To plan an issue: number, date, deadlines, slots and their owners, templates. */
export const mayPlanIssue = (actor: Actor, facts: PublicationFacts): boolean => is(actor, facts, "managingEditor");
/** To arrange what is in it: sections, order, labels, summary, colophon. */
export const mayArrangeContents = (actor: Actor, facts: PublicationFacts): boolean => isStaff(actor, facts);
/** To say that exactly this is ready. Four eyes: nobody who assembled it, an administrator included. */
export const maySignOff = (actor: Actor, facts: AssembledFacts): boolean =>
  !facts.assemblerIds.includes(actor.userId) && is(actor, facts, "managingEditor");
/** To let somebody without an account read an issue that is not out, and to see and end such links. */
export const maySharePreview = (actor: Actor, facts: PublicationFacts): boolean => isStaff(actor, facts);
/** To publish, schedule, withdraw, or go back to an earlier edition. */
export const mayPublishIssue = (actor: Actor, facts: PublicationFacts): boolean => is(actor, facts, "managingEditor");
/** To begin a correction or a retraction of what is out, and to word its notice. */
export const mayCorrect = (actor: Actor, facts: PublicationFacts): boolean => is(actor, facts, "managingEditor");

// ── Material: sources, tables, charts, media ──────────────────────────────────────────────────────────────────────────

/** A reviewer checks sources and figures, so every member reads them. */
export const mayReadSources = (actor: Actor, facts: PublicationFacts): boolean => mayReadPublication(actor, facts);
export const mayManageSources = (actor: Actor, facts: PublicationFacts): boolean => isWriter(actor, facts);
export const mayReadTables = (actor: Actor, facts: PublicationFacts): boolean => mayReadPublication(actor, facts);
export const mayManageTables = (actor: Actor, facts: PublicationFacts): boolean => isWriter(actor, facts);
/** A chart says nothing that its table does not: whoever may read or change the one may the other. */
export const mayReadCharts = (actor: Actor, facts: PublicationFacts): boolean => mayReadTables(actor, facts);
export const mayManageCharts = (actor: Actor, facts: PublicationFacts): boolean => mayManageTables(actor, facts);
export const mayReadMedia = (actor: Actor, facts: PublicationFacts): boolean => mayReadPublication(actor, facts);
export const mayManageMedia = (actor: Actor, facts: PublicationFacts): boolean => isWriter(actor, facts);
/** To merge or remove what others may be using. */
export const mayRemoveMaterial = (actor: Actor, facts: PublicationFacts): boolean => isStaff(actor, facts);

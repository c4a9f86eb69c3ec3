import "server-only";
import type { Actor } from "@/lib/access/actor";
import { subscribePath } from "@/lib/rendering/addresses";
import { mayReadIssue } from "@/lib/access/policies";
import { db } from "@/lib/platform/db.server";
import { env } from "@/lib/platform/env.server";
import { wordsOf } from "@/lib/rendering/form-words";
import type { FormWords, IssueView } from "@/lib/rendering/issue-view";
import type { Scheme } from "@/lib/rendering/mail/mail-contents";
import { type MailEdition, renderMail } from "@/lib/rendering/mail/render-mail";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { composePreview } from "./compose-preview.server";
import { editionView } from "./edition-view";
import { findLiveEdition } from "./find-live.server";
import { loadEdition } from "./load-edition.server";
import { type WordingOf, viewOfEdition } from "./read-form.server";
import { viewsOf } from "./read-views.server";

/** What a mail edition is made from, once for all who receive it. */
export type MailSource = { readonly view: IssueView; readonly words: FormWords };

/** The live edition of an issue as its mail sees it; null for what is not published. */
export async function readMailSource(
  publication: string,
  issue: string,
  wordingOf: WordingOf,
): Promise<MailSource | null> {
  const live = await findLiveEdition(publication, issue);
  return live ? sourceOf(await viewOfEdition(live), wordingOf) : null;
}

async function sourceOf(view: IssueView, wordingOf: WordingOf): Promise<MailSource> {
  return { view, words: wordsOf(await wordingOf(view.publication)) };
}

/**
 * What an issue's mail is or would be: of what is out, or, while nothing is, of the newest kept text of each article; null when there is none.
 * Nobody is asked who they are: that is for the callers.
 */
export async function readMailSourceOfIssue(issueId: Id, wordingOf: WordingOf): Promise<MailSource | null> {
  const composed = await composePreview(issueId);
  if (composed?.issue.liveEditionId)
    return sourceOf(await viewOfEdition(await loadEdition(composed.issue.liveEditionId)), wordingOf);
  if (!composed?.frame) return null;
  const { frame } = composed;
  const shown = { frame, hash: "", views: await viewsOf(frame), notices: new Map(), site: env().PUBLIC_URL };
  return sourceOf(editionView(shown), wordingOf);
}

/** The same for those who work on the issue. Refuses: notFound (also for whoever may not read it). */
export async function readMailPreview(
  actor: Actor,
  issueId: Id,
  wordingOf: WordingOf,
): Promise<Result<MailSource | null, "notFound">> {
  const issue = await db.issue.findUnique({ where: { id: issueId }, select: { publicationId: true } });
  if (!issue || !mayReadIssue(actor, issue)) return refuse("notFound");
  return accept(await readMailSourceOfIssue(issueId, wordingOf));
}

/** The mail as nobody in particular receives it: its links for the end of it lead to where one subscribes. */
export function mailForNobody({ view, words }: MailSource, scheme: Scheme = "reader"): MailEdition {
  const subscribe = `${env().PUBLIC_URL}${subscribePath(view.publication.slug)}`;
  return renderMail(view, words, { links: { leave: subscribe, preferences: subscribe }, scheme });
}

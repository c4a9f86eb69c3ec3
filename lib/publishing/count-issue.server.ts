import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayReadIssue } from "@/lib/access/policies";
import { readCurrent } from "@/lib/articles/read-revision.server";
import { hashRevision } from "@/lib/document/canonical";
import type { RevisionContent } from "@/lib/document/revision-content";
import type { Arrangement } from "@/lib/issues/arrangement";
import { composeIssue, type IssueComposition } from "@/lib/issues/compose-issue";
import { readArrangement } from "@/lib/issues/read-arrangement.server";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { articleView } from "@/lib/rendering/article-view";
import type { Wording } from "@/lib/rendering/form-words";
import { countArticlePages, countIssuePages, type PrintSetting } from "@/lib/rendering/print/count-pages.server";
import type { ArticleView } from "@/lib/rendering/view";
import { articleIdsOf } from "./arranged-ids";
import { themeOf } from "./edition-view";
import { keepPageCount } from "./keep-page-count.server";
import { loadRevisionContent } from "./load-edition.server";
import { measuredIssue } from "./measured-issue";
import type { CountedPages } from "./page-budget";
import { headTexts, printHash } from "./page-counts.server";
import { printSetting } from "./print-setting.server";
import type { WordingOf } from "./read-form.server";

/**
 * Counts the printed pages of an issue as it stands now, article after article and then the whole, and tells each count as soon as it is
 * made. What has not changed is not set again. What would go out is counted too where it is another text than the one on the desk, since
 * the gate asks for that. An article that the person may not read keeps its last count, and so does the whole.
 * Refuses: notFound.
 */
export async function countIssue(
  actor: Actor,
  issueId: Id,
  wordingOf: WordingOf,
): Promise<Result<AsyncGenerator<CountedPages>, "notFound">> {
  const row = await db.issue.findUnique({ where: { id: issueId }, select: { publicationId: true } });
  if (!row || !mayReadIssue(actor, row)) return refuse("notFound");
  const arrangement = await readArrangement(db, issueId);
  if (!arrangement) return refuse("notFound");
  const { publication } = arrangement;
  const press: Press = {
    setting: await printSetting(publication),
    print: { language: publication.language, timeZone: publication.timeZone, theme: themeOf(publication.appearance) },
    wording: await wordingOf(publication),
    bullets: publication.numbering.bullets,
  };
  return accept(counting(actor, { arrangement, composition: composeIssue(arrangement), press }));
}

type Press = { setting: string; print: PrintSetting; wording: Wording; bullets: readonly string[] };
type Job = { arrangement: Arrangement; composition: IssueComposition; press: Press };
type Text = { hash: string; view: ArticleView };

async function* counting(actor: Actor, job: Job): AsyncGenerator<CountedPages> {
  const done = { newly: 0, failed: false };
  const now = new Map<Id, Text>();
  const ids = articleIdsOf(job.arrangement);
  for (const articleId of ids) {
    const counted = await attempt(() => countArticle(actor, articleId, job), done);
    if (!counted) continue;
    now.set(articleId, counted.text);
    yield { of: "article", articleId, tenths: counted.tenths };
  }
  const whole = now.size === ids.length ? await attempt(() => countWhole(job, now), done) : null;
  if (whole) yield { of: "issue", tenths: whole.tenths };
  yield { of: "end", ...done };
}

/** The press may be at its limits; whatever else could be counted is told. */
async function attempt<Value extends { newly: boolean }>(
  work: () => Promise<Value | null>,
  done: { newly: number; failed: boolean },
): Promise<Value | null> {
  try {
    const value = await work();
    if (value?.newly) done.newly += 1;
    return value;
  } catch {
    done.failed = true;
    return null;
  }
}

async function countArticle(actor: Actor, articleId: Id, { composition, press }: Job) {
  const current = await readCurrent(actor, articleId);
  if (!current.ok) return null;
  const { content, version } = current.value;
  const text = textOf(content, await hashRevision(content), press);
  const head = headOf(composition, articleId);
  const keep = (one: Text, documentVersion: number) =>
    keepPageCount({ subjectId: articleId, hash: one.hash, setting: press.setting }, documentVersion, () =>
      tenthsOf(one.view, press),
    );
  // The head first, so that the text on the desk is the latest that was counted.
  const other = head && head.hash !== text.hash ? await keep(await headText(head, press), -1) : null;
  const counted = await keep(text, version);
  return { text, tenths: counted.tenths, newly: counted.newly || Boolean(other?.newly) };
}

async function countWhole(job: Job, now: ReadonlyMap<Id, Text>) {
  const { arrangement, composition, press } = job;
  const heads = headTexts(composition);
  const keep = async (hash: string, views: () => Promise<Map<Id, ArticleView>>) =>
    keepPageCount({ subjectId: arrangement.issue.id, hash, setting: press.setting }, 0, async () => {
      return (await countIssuePages(measuredIssue(composition, await views()), press.wording)) * 10;
    });
  const goingOut = await printHash(composition, heads);
  const onDesk = await printHash(composition, new Map([...now].map(([id, { hash }]) => [id, hash])));
  const other = goingOut === onDesk ? null : await keep(goingOut, () => headViews(composition, press));
  const counted = await keep(onDesk, async () => new Map([...now].map(([id, { view }]) => [id, view])));
  return { tenths: counted.tenths, newly: counted.newly || Boolean(other?.newly) };
}

const tenthsOf = async (view: ArticleView, { print, wording }: Press) =>
  (await countArticlePages(view, print, wording)) * 10;

function textOf(content: RevisionContent, hash: string, { bullets }: Pick<Press, "bullets">): Text {
  return { hash, view: articleView(content, { bullets }) };
}

type Head = { revisionId: Id; hash: string };

function headOf({ sections }: IssueComposition, wanted: Id): Head | null {
  const items = sections.flatMap(({ groups }) => groups.flatMap((group) => group.items));
  const item = items.find(({ articleId }) => articleId === wanted);
  return item?.revisionId && item.hash ? { revisionId: item.revisionId, hash: item.hash } : null;
}

const headText = async ({ revisionId, hash }: Head, press: Press) =>
  textOf(await loadRevisionContent(revisionId), hash, press);

async function headViews(composition: IssueComposition, press: Press): Promise<Map<Id, ArticleView>> {
  const views = new Map<Id, ArticleView>();
  for (const articleId of headTexts(composition).keys()) {
    const head = headOf(composition, articleId);
    if (head) views.set(articleId, (await headText(head, press)).view);
  }
  return views;
}

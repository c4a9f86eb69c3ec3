import "server-only";
import type { Node } from "@tiptap/pm/model";
import type { Actor } from "@/lib/access/actor";
import { listSuggestions, type OpenSuggestion } from "@/lib/document/suggestions/list-suggestions";
import { hasSuggestions } from "@/lib/document/suggestions/suggestion-marks";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import type { Tx } from "@/lib/platform/db.server";
import type { Applied } from "./apply-steps";
import type { LockedArticle } from "./lock-article.server";
import { changeOf } from "./suggestion-change";
import { tellOfAnswers, tellOfNewSuggestions } from "./tell-of-suggestions.server";
import type { WorkingCopy } from "./working-copy.server";

/** Open suggestions of one article: more than anybody answers. */
const mostOpen = 2_000;

type Noting = {
  readonly actor: Pick<Actor, "userId">;
  readonly article: LockedArticle;
  readonly copy: WorkingCopy;
  readonly applied: Applied;
  readonly before: Node;
  readonly after: Node;
  /** The steps change no text. */
  readonly proposes: boolean;
  readonly answer?: "rejected";
};

/**
 * Keeps the rows of suggestions in step with the document, in the transaction that writes it: one that appears is open, one that goes has been
 * accepted (the text took it in) or rejected (it did not), and an undo opens it again. The document is the truth; the rows are for counting,
 * and to say who answered what. Answers whether other suggestions are open now than before.
 *
 * Refuses: invalid (`{ reason: "suggestion" }`) for a new suggestion in another's name, or one that bears the id of another; tooLarge
 * (`{ most }`) for too many that are open at once.
 */
export async function noteSuggestions(tx: Tx, noting: Noting): Promise<Result<boolean, "invalid" | "tooLarge">> {
  const { before, after } = noting;
  if (!hasSuggestions(before) && !hasSuggestions(after)) return accept(false);
  const [were, are] = [openIn(before), openIn(after)];
  if (are.size > Math.max(mostOpen, were.size)) return refuse("tooLarge", { most: mostOpen });
  const came = [...are.values()].filter(({ id }) => !were.has(id));
  const gone = [...were.values()].filter(({ id }) => !are.has(id));
  const opened = await open(tx, noting, came);
  if (!opened.ok) return opened;
  if (gone.length > 0) await close(tx, noting, { gone, isLast: are.size === 0 });
  return accept(came.length + gone.length > 0);
}

const known = new WeakMap<Node, ReadonlyMap<Id, OpenSuggestion>>();

function openIn(document: Node): ReadonlyMap<Id, OpenSuggestion> {
  const found = known.get(document) ?? new Map(listSuggestions(document).map((one) => [one.id, one]));
  known.set(document, found);
  return found;
}

async function open(
  tx: Tx,
  { actor, article, copy }: Noting,
  came: readonly OpenSuggestion[],
): Promise<Result<undefined, "invalid">> {
  if (came.length === 0) return accept();
  const rows = await tx.suggestion.findMany({
    where: { id: { in: came.map(({ id }) => id) } },
    select: { id: true, articleId: true, authorId: true },
  });
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const isTrue = ({ id, by }: OpenSuggestion) => {
    const row = rowOf.get(id);
    return row ? row.articleId === article.id && row.authorId === by : by === actor.userId;
  };
  if (!came.every(isTrue)) return refuse("invalid", { reason: "suggestion" });
  const news = came.filter(({ id }) => !rowOf.has(id));
  const about = { articleId: article.id, documentVersion: copy.version };
  const data = news.map((one) => ({ ...about, id: one.id, authorId: one.by, change: changeOf(one) }));
  if (data.length > 0) {
    await tx.suggestion.createMany({ data });
    await tellOfNewSuggestions(tx, article, actor);
  }
  if (rows.length > 0) {
    const again = { state: "open", answeredAt: null, answeredById: null, answeredVersion: null } as const;
    await tx.suggestion.updateMany({ where: { id: { in: rows.map(({ id }) => id) } }, data: again });
  }
  return accept();
}

async function close(
  tx: Tx,
  { actor, article, copy, applied, proposes, answer }: Noting,
  { gone, isLast }: { readonly gone: readonly OpenSuggestion[]; readonly isLast: boolean },
): Promise<void> {
  const state = answer ?? (proposes ? "rejected" : "accepted");
  const version = copy.version + applied.steps.length;
  const ids = gone.map(({ id }) => id);
  const changes = gone.map((one) => JSON.stringify(changeOf(one)));
  await tx.$executeRaw`
    UPDATE "Suggestion" s SET "state" = ${state}::"SuggestionState", "change" = n."change"::jsonb, "answeredAt" = now(),
      "answeredById" = ${actor.userId}::uuid, "answeredVersion" = ${version}::int
    FROM unnest(${ids}::uuid[], ${changes}::text[]) AS n("id", "change") WHERE s."id" = n."id"`;
  const others = gone.some(({ by }) => by !== actor.userId);
  await tellOfAnswers(tx, { article, byId: actor.userId, version, others, isLast });
}

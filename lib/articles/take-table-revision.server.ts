import "server-only";
import type { Node } from "@tiptap/pm/model";
import { Transform } from "@tiptap/pm/transform";
import type { Actor } from "@/lib/access/actor";
import { mayEditArticle, mayReadArticle } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction, type Tx } from "@/lib/platform/db.server";
import { takesEdits } from "./article-state";
import { lockArticle } from "./lock-article.server";
import { remember } from "./recent-documents.server";
import type { TableUpdate } from "./table-uses";
import { readWorkingCopy } from "./working-copy.server";
import { type Written, writeSteps } from "./write-steps.server";

type Refusals = "notFound" | "forbidden" | "wrongState" | "invalid" | "tooLarge";

/** Signs the steps; no editor has this id, so all that are open take them in. */
const taker = "table-taken";

/**
 * Pins a revision of a table wherever an article shows that table: a change of its text like any other, by steps. Answers how many places
 * were changed.
 * Refuses: notFound (an article or a table's revision that is not there), forbidden, wrongState (`{ state }`), invalid, tooLarge.
 */
export async function takeTableRevision(
  actor: Actor,
  input: TableUpdate,
): Promise<Result<{ places: number }, Refusals>> {
  const taken = await inTransaction((tx) => take(tx, actor, input));
  if (!taken.ok) return taken;
  const { written, places } = taken.value;
  if (written) remember(written.documentId, written.version, written.writtenAt, written.node);
  return accept({ places });
}

type Taken = { readonly written: Written | null; readonly places: number };

async function take(
  tx: Tx,
  actor: Actor,
  { articleId, tableId, revisionId }: TableUpdate,
): Promise<Result<Taken, Refusals>> {
  const article = await lockArticle(tx, articleId);
  if (!article || !mayReadArticle(actor, article)) return refuse("notFound");
  if (!mayEditArticle(actor, article)) return refuse("forbidden");
  if (!takesEdits(article.state)) return refuse("wrongState", { state: article.state });
  const { publicationId } = article;
  const revision = await tx.tableRevision.findUnique({ where: { id: revisionId, tableId, table: { publicationId } } });
  if (!revision) return refuse("notFound");

  const copy = await readWorkingCopy(tx, articleId);
  const changed = pinned(copy.node, tableId, revisionId);
  if (changed.steps.length === 0) return accept({ written: null, places: 0 });
  const steps = changed.steps.map((step) => step.toJSON());
  const applied = { node: changed.doc, steps, maps: changed.mapping.maps };
  const written = await writeSteps(tx, { actor, article, copy, applied, clientId: taker });
  if (!written.ok) return written;
  const subject = { type: "article", id: articleId };
  const facts = { fields: ["table"], tableId, revisionId };
  await record(tx, { kind: "article.changed", actor, publicationId, subject, facts });
  return accept({ written: written.value, places: changed.steps.length });
}

function pinned(document: Node, tableId: string, revisionId: string): Transform {
  const transform = new Transform(document);
  document.descendants((node, pos) => {
    const { attrs, type } = node;
    if (type.name === "tableEmbed" && attrs.tableId === tableId && attrs.revisionId !== revisionId)
      transform.setNodeAttribute(pos, "revisionId", revisionId);
  });
  return transform;
}

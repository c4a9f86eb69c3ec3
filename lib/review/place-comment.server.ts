import "server-only";
import { Step, Mapping } from "@tiptap/pm/transform";
import { type Anchor, isOrphan, mapAnchor } from "@/lib/articles/anchor";
import { locateText } from "@/lib/articles/locate-text";
import { readStepsSince } from "@/lib/articles/missed-steps.server";
import type { WorkingCopy } from "@/lib/articles/working-copy.server";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import type { Tx } from "@/lib/platform/db.server";
import type { OpenThread } from "./discussion";

/**
 * Where a comment stands in the working copy as it is now. The caller holds the article's lock. Refuses: stale (the text was changed away
 * meanwhile, or too much was), notFound (no such text).
 */
export async function placeComment(
  tx: Tx,
  articleId: Id,
  { copy, at }: { copy: WorkingCopy; at: OpenThread["at"] },
): Promise<Result<Anchor, "stale" | "notFound">> {
  const size = copy.node.content.size;
  if ("whole" in at) return accept({ from: 1, to: Math.max(2, copy.node.child(0).nodeSize - 1) });
  if ("quote" in at) {
    const found = locateText(copy.node, at);
    return found ? accept(found) : refuse("notFound", { reason: "text" });
  }
  const given = { from: at.from, to: at.to };
  const anchor =
    at.version === copy.version ? given : await carryOn(tx, { articleId, copy, anchor: given, since: at.version });
  const stands = anchor && !isOrphan(anchor) && anchor.to <= size;
  return stands ? accept(anchor) : refuse("stale", { version: copy.version });
}

type Carrying = { articleId: Id; copy: WorkingCopy; anchor: Anchor; since: number };

/** Carries an anchor from an earlier version of the document to the present one; null when that is too far. */
export async function carryOn(tx: Tx, { articleId, copy, anchor, since }: Carrying): Promise<Anchor | null> {
  if (since > copy.version) return null;
  const missed = await readStepsSince(tx, articleId, since);
  if (!missed) return null;
  const maps = missed.map(({ step }) => Step.fromJSON(copy.node.type.schema, step as object).getMap());
  return mapAnchor(anchor, new Mapping(maps));
}

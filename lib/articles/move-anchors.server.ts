import "server-only";
import type { Node } from "@tiptap/pm/model";
import { Mapping, type StepMap } from "@tiptap/pm/transform";
import type { Id } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";
import { type Anchor, anchorSchema, findAgain, isOrphan, mapAnchor } from "./anchor";

type Row = { id: Id; anchor: unknown; quote: string };
type Moving = {
  readonly articleId: Id;
  readonly maps: readonly StepMap[];
  /** The document after the steps, and its version. */
  readonly node: Node;
  readonly version: number;
};

/**
 * Carries the comments that are open along with the steps, in the transaction that writes those. Rows are written only for what moved: who types
 * behind the last comment pays one question. The caller holds the article's lock.
 */
export async function moveAnchors(tx: Tx, { articleId, maps, node, version }: Moving): Promise<void> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT "id"::text, "anchor", "quote" FROM "CommentThread" WHERE "articleId" = ${articleId}::uuid AND "resolvedAt" IS NULL`;
  if (rows.length === 0) return;
  const mapping = new Mapping([...maps]);
  const moved = rows.flatMap(({ id, anchor, quote }) => {
    const before = anchorSchema.parse(anchor);
    const after = findAgain(node, mapAnchor(before, mapping), quote);
    return isSame(before, after) ? [] : [{ id, anchor: after }];
  });
  if (moved.length > 0) await write(tx, moved, version);
}

async function write(tx: Tx, moved: readonly { id: Id; anchor: Anchor }[], version: number): Promise<void> {
  const ids = moved.map(({ id }) => id);
  const anchors = moved.map(({ anchor }) => JSON.stringify(anchor));
  await tx.$executeRaw`
    UPDATE "CommentThread" t SET "anchor" = n."anchor"::jsonb, "documentVersion" = ${version}::int
    FROM unnest(${ids}::uuid[], ${anchors}::text[]) AS n("id", "anchor") WHERE t."id" = n."id"`;
}

function isSame(one: Anchor, other: Anchor): boolean {
  return one.from === other.from && one.to === other.to && isOrphan(one) === isOrphan(other);
}

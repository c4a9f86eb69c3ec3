import type { Id } from "@/lib/kernel/ids";
import type { Readiness } from "./collect-blockers.server";
import { type EditionFrame, placedItems } from "./edition";
import { approvalsOf, type Proven, showsNames } from "./freeze-edition";
import type { Manifest, Materials } from "./manifest";
import { correctionsOf } from "./arranged-ids";

type Proofs = {
  frame: EditionFrame;
  materials: ReadonlyMap<Id, Materials>;
  /** Of the edition before; null: this is the first. */
  before: Manifest | null;
};

/**
 * Who let each article through. A text that goes out again as it was is proven by what let it out then: its article may be under review
 * again by now, for another text.
 * @throws when the gate has let something through that nobody approved
 */
export function provenItems(
  { arrangement, composition, reviews }: Readiness,
  { frame, materials, before }: Proofs,
): Proven[] {
  const numbers = new Map(
    composition.sections.flatMap(({ groups }) =>
      groups.flatMap(({ items }) => items.map(({ articleId, revisionNumber }) => [articleId, revisionNumber] as const)),
    ),
  );
  const corrections = correctionsOf(arrangement);
  const earlier = new Map(before?.articles.map((entry) => [`${entry.articleId} ${entry.hash}`, entry.approvals]));
  return placedItems(frame).map(({ item }) => {
    const review = reviews.get(corrections.get(item.articleId) ?? item.articleId);
    const revisionNumber = numbers.get(item.articleId);
    const own = materials.get(item.revisionId);
    if (!review || !revisionNumber || !own)
      throw new Error(`the gate let through article ${item.articleId} without a review`);
    const again = earlier.get(`${item.articleId} ${item.hash}`);
    const approvals = again ?? approvalsOf(review, { named: showsNames(frame) });
    return { item, revisionNumber, approvals, materials: own };
  });
}

import { hashOf } from "@/lib/kernel/hash";
import type { ComposedItem, IssueComposition } from "@/lib/issues/compose-issue";
import type { ReviewRecord } from "@/lib/review/review-record";
import { type EditionFrame, editionFrameSchema, type EditionItem } from "./edition";
import { type Manifest, type ManifestApproval, type Materials, manifestSchema } from "./manifest";

export type EditionFacts = {
  number: number;
  publishedAt: Date;
  reason: string;
  publicNote: string;
  seal: { signedOffBy: string; at: Date; hash: string };
};

/** Freezes what would go out into what the public reads. @throws when a hole is left: the gate has let something through that it must not */
export function freezeFrame(
  composition: IssueComposition,
  { seal, publishedAt, ...edition }: EditionFacts,
): EditionFrame {
  return editionFrameSchema.parse({
    publication: composition.publication,
    issue: composition.issue,
    colophon: composition.colophon,
    sections: composition.sections.map(({ title, number, groups }) => ({
      title,
      number,
      groups: groups.map(({ category, items }) => ({ category, items: items.map(frozenItem) })),
    })),
    summary: composition.summary.map(({ articleSlug, text }) => ({ articleSlug, text })),
    edition: { ...edition, publishedAt: publishedAt.toISOString() },
    seal: { ...seal, at: seal.at.toISOString() },
  });
}

/** Parsed with the frame: what may be null here is refused there. */
function frozenItem({
  number,
  articleId,
  slug,
  title,
  kind,
  revisionId,
  hash,
}: ComposedItem & { number: string | null }) {
  return { number, articleId, slug, title, kind, revisionId, hash };
}

export type Proven = {
  item: EditionItem;
  revisionNumber: number;
  approvals: ManifestApproval[];
  materials: Materials;
};

/** The proof of an edition: who let each text through, over which hash, and what came before. */
export async function makeManifest(
  frame: EditionFrame,
  proven: readonly Proven[],
  previousEditionHash: string | null,
): Promise<{ manifest: Manifest; hash: string }> {
  const manifest = manifestSchema.parse({
    format: 2,
    publication: frame.publication.slug,
    issue: frame.issue.slug,
    edition: frame.edition.number,
    publishedAt: frame.edition.publishedAt,
    previousEditionHash,
    frameHash: await hashOf(asJson(frame)),
    signOff: {
      ...{ at: frame.seal.at, hash: frame.seal.hash, role: "managingEditor" },
      ...(showsNames(frame) ? { name: frame.seal.signedOffBy } : {}),
    },
    articles: proven.map(({ item, revisionNumber, approvals, materials }) => {
      const { articleId, slug, revisionId, hash } = item;
      return { articleId, slug, revisionId, revisionNumber, hash, approvals, ...materials };
    }),
  });
  return { manifest, hash: await hashOf(manifest) };
}

/** The frame as it will come back out of its JSON column. */
export function asJson(frame: EditionFrame) {
  return JSON.parse(JSON.stringify(frame)) as { [key: string]: string };
}

/** Whether the proof says who approved, and not only in which role. */
export function showsNames({ publication }: Pick<EditionFrame, "publication">): boolean {
  return publication.appearance.approvers === "names";
}

/** The verdicts that stand on the head revision: the latest of each reviewer that is for it, and an override when there is one. */
export function approvalsOf({ round, head }: ReviewRecord, { named }: { named: boolean }): ManifestApproval[] {
  const latest = new Map(
    round?.decisions.filter(({ revisionHash }) => revisionHash === head?.hash).map((one) => [one.reviewerId, one]),
  );
  return [...latest.values()].flatMap(({ verdict, at, name }): ManifestApproval[] => {
    const said = { at: at.toISOString(), ...(named ? { name } : {}) };
    if (verdict === "approve") return [{ role: "reviewer", verdict, ...said }];
    return verdict === "override" ? [{ role: "managingEditor", verdict, ...said }] : [];
  });
}

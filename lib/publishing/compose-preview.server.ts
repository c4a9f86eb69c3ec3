import "server-only";
import { composedItems, composeIssue, type IssueComposition, issueHash } from "@/lib/issues/compose-issue";
import { readArrangement } from "@/lib/issues/read-arrangement.server";
import type { Id } from "@/lib/kernel/ids";
import { db } from "@/lib/platform/db.server";
import type { EditionFrame } from "./edition";
import { freezeFrame } from "./freeze-edition";
import { manifestSchema } from "./manifest";

export type ComposedPreviewItem = ReturnType<typeof composedItems>[number];

/**
 * An issue as the public would read it if it went out now: the same composition and the same frame as an edition. Nothing of it is
 * stored, and nobody is asked who they are: that is for the callers. Null when there is no such issue.
 */
export async function composePreview(issueId: Id) {
  const arrangement = await readArrangement(db, issueId);
  if (!arrangement) return null;
  const composition = composeIssue(arrangement);
  const items = composedItems(composition.sections);
  return {
    issue: arrangement.issue,
    publication: composition.publication,
    frame: previewFrame(composition),
    holes: items.filter(isHole).map(({ title, articleId }) => ({ label: title, articleId })),
    items,
    isOut: await isLive(arrangement.issue.liveEditionId, composition),
  };
}

const isHole = ({ revisionId }: Pick<ComposedPreviewItem, "revisionId">) => revisionId === null;

async function isLive(editionId: Id | null, composition: IssueComposition): Promise<boolean> {
  if (!editionId) return false;
  const { manifest } = await db.edition.findUniqueOrThrow({ where: { id: editionId }, select: { manifest: true } });
  return manifestSchema.parse(manifest).signOff.hash === (await issueHash(composition));
}

/** The frame of what is there. The seal is empty: nobody has said that this is ready. */
function previewFrame(composition: IssueComposition): EditionFrame | null {
  const sections = composition.sections.flatMap(({ groups, ...section }) => {
    const filled = groups.flatMap(({ items, ...group }) => {
      const there = items.filter((item) => !isHole(item));
      return there.length > 0 ? [{ ...group, items: there }] : [];
    });
    return filled.length > 0 ? [{ ...section, groups: filled }] : [];
  });
  if (sections.length === 0) return null;
  const now = new Date();
  const seal = { signedOffBy: "", at: now, hash: "0".repeat(64) };
  const slugs = new Set(composedItems(sections).map(({ slug }) => slug));
  const summary = composition.summary.filter(({ articleSlug }) => slugs.has(articleSlug));
  const edition = { number: 1, publishedAt: now, reason: "", publicNote: "", seal };
  return freezeFrame({ ...composition, sections, summary }, edition);
}

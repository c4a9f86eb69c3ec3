import type { Actor } from "@/lib/access/actor";
import { addItem } from "@/lib/issues/add-item.server";
import { addSection } from "@/lib/issues/add-section.server";
import { createIssue } from "@/lib/issues/create-issue.server";
import { issueSchema } from "@/lib/issues/issue";
import { itemSchema } from "@/lib/issues/item";
import { sectionSchema } from "@/lib/issues/section";
import type { Id } from "@/lib/kernel/ids";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { publishIssue } from "@/lib/publishing/publish-issue.server";
import { readReadiness } from "@/lib/publishing/read-readiness.server";
import { signOffIssue } from "@/lib/publishing/sign-off-issue.server";

export type PlannedItem = {
  readonly articleId: Id | null;
  readonly category?: string;
  readonly slotLabel?: string;
  readonly ownerId?: Id;
  readonly dueAt?: string;
};
export type PlannedSection = {
  readonly title: string;
  readonly itemNumbersRunOn?: boolean;
  readonly items: readonly PlannedItem[];
};
export type PlannedIssue = {
  readonly publicationId: Id;
  readonly number: number;
  readonly date: string;
  readonly sections: readonly PlannedSection[];
};

/** Plans an issue and puts it together piece by piece. */
export async function assemble(
  { planner, assembler }: { planner: Actor; assembler: Actor },
  plan: PlannedIssue,
): Promise<Id> {
  const fields = issueSchema.parse({ number: plan.number, slug: plan.date, publicationDate: plan.date });
  const made = await createIssue(planner, { ...fields, publicationId: plan.publicationId, templateId: null });
  const { issueId } = expectAccepted(made);
  for (const { items, ...section } of plan.sections) {
    expectAccepted(await addSection(assembler, { ...(await at(issueId)), ...sectionSchema.parse(section) }));
    const { id: sectionId } = await db.section.findFirstOrThrow({ where: { issueId }, orderBy: { position: "desc" } });
    for (const { articleId, ...item } of items) {
      const place = { sectionId, articleId, ...itemSchema.parse(item) };
      expectAccepted(await addItem(assembler, { ...(await at(issueId)), ...place }));
    }
  }
  return issueId;
}

async function at(issueId: Id): Promise<{ issueId: Id; version: number }> {
  const { version } = await db.issue.findUniqueOrThrow({ where: { id: issueId }, select: { version: true } });
  return { issueId, version };
}

/** One person signs the issue off, another publishes it. */
export async function goOut(signer: Actor, publisher: Actor, issueId: Id): Promise<void> {
  const { hash } = expectAccepted(await readReadiness(publisher, { issueId }));
  expectAccepted(await signOffIssue(signer, { issueId, hash, note: "" }));
  expectAccepted(await publishIssue(publisher, { issueId, hash, edition: 1, reason: "", publicNote: "" }));
}

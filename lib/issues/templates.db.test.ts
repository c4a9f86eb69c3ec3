import { describe, expect, it } from "vitest";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { write } from "@/lib/publishing/testing/articles";
import { makeNewsroom, type Newsroom } from "@/lib/publishing/testing/newsroom";
import { changeTemplate, removeTemplate } from "./change-template.server";
import { createIssue } from "./create-issue.server";
import { createNextIssue } from "./create-next-issue.server";
import { createTemplate } from "./create-template.server";
import { addItem } from "./add-item.server";
import { addSection } from "./add-section.server";
import { rewordChecklist, tickPoint } from "./change-checklist.server";
import { issueSchema } from "./issue";
import { issuePlanSchema } from "./issue-plan";
import { itemSchema } from "./item";
import { listTemplates, readTemplate } from "./read-templates.server";
import { sectionSchema } from "./section";

newsroomDatabase();

const code = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? "accepted" : result.error?.code);
const plan = (more: object = {}) => issuePlanSchema.parse({ sections: [], ...more });

async function plannedIssue(room: Newsroom): Promise<string> {
  const fields = issueSchema.parse({ number: 7, slug: "seven", publicationDate: "2026-03-20", pageBudget: 20 });
  const made = await createIssue(room.people.han, { ...fields, publicationId: room.publicationId, templateId: null });
  const { issueId } = expectAccepted(made);
  const section = sectionSchema.parse({ title: "정책 동향", itemNumbersRunOn: false });
  expectAccepted(await addSection(room.people.moon, { issueId, version: 0, ...section }));
  const { id: sectionId } = await db.section.findFirstOrThrow({ where: { issueId } });
  const articleId = await write(room, "oh", { title: "실린 기사의 제목" });
  const item = itemSchema.parse({
    ...{ category: "지역", ownerId: room.people.oh.userId, pageBudget: 2, hints: { lead: "숫자 하나로" } },
    dueAt: "2026-03-17T09:30:00.000Z",
  });
  expectAccepted(await addItem(room.people.moon, { issueId, version: 1, sectionId, articleId, ...item }));
  expectAccepted(await rewordChecklist(room.people.han, { issueId, texts: ["표지 확인"] }));
  expectAccepted(await tickPoint(room.people.moon, { issueId, text: "표지 확인", done: true }));
  return issueId;
}

describe("templates", () => {
  it("an issue makes one without what stands in it, and one action makes the next issue of it", async () => {
    const room = await makeNewsroom();
    const fromIssueId = await plannedIssue(room);
    const publicationId = room.publicationId;
    const made = await createTemplate(room.people.han, { publicationId, name: "주간", fromIssueId, plan: null });
    const { templateId } = expectAccepted(made);
    const { plan: taken } = expectAccepted(await readTemplate(room.people.han, templateId));
    expect(taken).toMatchObject({
      checklist: ["표지 확인"],
      pageBudget: 20,
      sections: [
        {
          ...{ title: "정책 동향", itemNumbersRunOn: false },
          slots: [
            {
              ...{ label: "", category: "지역", ownerId: room.people.oh.userId, pageBudget: 2 },
              ...{ dueOffsetDays: -3, dueTime: "18:30", hints: { lead: "숫자 하나로" } },
            },
          ],
        },
      ],
    });
    expect(JSON.stringify(taken)).not.toContain("실린 기사");

    const next = await createNextIssue(room.people.han, { publicationId, templateId });
    const issue = await db.issue.findUniqueOrThrow({
      where: { id: expectAccepted(next).issueId },
      include: { items: true, sections: true },
    });
    expect(issue).toMatchObject({ number: 8, pageBudget: 20, checklist: [{ text: "표지 확인", done: null }] });
    const [slot] = issue.items;
    expect(slot).toMatchObject({ articleId: null, ownerId: room.people.oh.userId, pageBudget: 2, category: "지역" });
    const days = (issue.publicationDate.getTime() - (slot?.dueAt?.getTime() ?? 0)) / 86_400_000;
    expect(days).toBeCloseTo(3 - 9.5 / 24, 5);
  });

  it("a slot of somebody who has left is nobody's", async () => {
    const room = await makeNewsroom();
    const publicationId = room.publicationId;
    const slots = [{ ownerId: room.people.ryu.userId }, { ownerId: room.people.guest.userId }];
    const made = await createTemplate(room.people.han, {
      ...{ publicationId, name: "주간", fromIssueId: null },
      plan: plan({ sections: [{ title: "단신", slots }] }),
    });
    const { templateId } = expectAccepted(made);
    const { issueId } = expectAccepted(await createNextIssue(room.people.han, { publicationId, templateId }));
    const items = await db.issueItem.findMany({ where: { issueId }, orderBy: { position: "asc" } });
    expect(items.map(({ ownerId }) => ownerId)).toEqual([room.people.ryu.userId, null]);
  });

  it("are changed by whoever saw them last, and each name is there once", async () => {
    const room = await makeNewsroom();
    const publicationId = room.publicationId;
    const make = (name: string) =>
      createTemplate(room.people.han, { publicationId, name, fromIssueId: null, plan: null });
    const { templateId } = expectAccepted(await make("주간"));
    expectAccepted(await make("특별호"));
    expect(code(await make("주간"))).toBe("taken");
    const change = (version: number, name: string) =>
      changeTemplate(room.people.baek, { templateId, version, name, plan: plan({ checklist: ["가", "가", "나"] }) });
    expect(code(await change(0, "특별호"))).toBe("taken");
    expect(expectAccepted(await change(0, "주간 정기호"))).toEqual({ version: 1 });
    expect(code(await change(0, "주간 정기호"))).toBe("stale");
    expect(expectAccepted(await listTemplates(room.people.han, publicationId))).toEqual([
      { id: templateId, name: "주간 정기호", sections: 0, slots: 0, points: 2 },
      expect.objectContaining({ name: "특별호" }),
    ]);
    expectAccepted(await removeTemplate(room.people.han, { templateId }));
    expect(code(await readTemplate(room.people.han, templateId))).toBe("notFound");
    const kinds = await db.auditEvent.findMany({
      where: { publicationId, kind: { startsWith: "publication.template" } },
    });
    expect(kinds.map(({ kind }) => kind.replace("publication.template", ""))).toEqual([
      "Created",
      "Created",
      "Changed",
      "Removed",
    ]);
  });

  it("are a managing editor's", async () => {
    const room = await makeNewsroom();
    const elsewhere = await makeNewsroom();
    const publicationId = room.publicationId;
    const input = { publicationId, name: "주간", fromIssueId: null, plan: null };
    expect(code(await createTemplate(room.people.moon, input))).toBe("forbidden");
    expect(code(await createTemplate(room.people.guest, input))).toBe("notFound");
    const { templateId } = expectAccepted(await createTemplate(room.people.han, input));
    expect(code(await readTemplate(room.people.moon, templateId))).toBe("notFound");
    expect(code(await removeTemplate(room.people.moon, { templateId }))).toBe("forbidden");
    expect(code(await removeTemplate(elsewhere.people.han, { templateId }))).toBe("notFound");
    expect(code(await createNextIssue(room.people.moon, { publicationId, templateId }))).toBe("forbidden");
    const others = { publicationId: elsewhere.publicationId, templateId };
    expect(code(await createNextIssue(elsewhere.people.han, others))).toBe("notFound");
    const fromIssueId = await plannedIssue(room);
    const stolen = { publicationId: elsewhere.publicationId, name: "주간", fromIssueId, plan: null };
    expect(code(await createTemplate(elsewhere.people.han, stolen))).toBe("notFound");
  });
});

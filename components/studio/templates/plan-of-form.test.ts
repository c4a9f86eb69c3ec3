import { expect, it } from "vitest";
import { issuePlanSchema } from "@/lib/issues/issue-plan";
import { planOfForm, problemsOfForm, sectionKey, slotKey } from "./plan-of-form";

function form(entries: readonly (readonly [string, string])[]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

it("reads rows in the order of the screen, with hints and a section's own review policy", () => {
  const section = (key: number, title: string) =>
    [
      [`${sectionKey(key)}.title`, title],
      [`${sectionKey(key)}.numbering`, "roman"],
      [`${sectionKey(key)}.run`, key === 3 ? "on" : "again"],
    ] as const;
  const data = form([
    ["plan.pageBudget", "20"],
    ...section(3, "특집"),
    [`${sectionKey(3)}.itemsNumbered`, "on"],
    [`${slotKey(3, 7)}.label`, "머리기사"],
    [`${slotKey(3, 7)}.category`, "우주"],
    [`${slotKey(3, 7)}.dueOffsetDays`, "3"],
    [`${slotKey(3, 7)}.dueTime`, "09:30"],
    [`${slotKey(3, 7)}.pageBudget`, "2"],
    [`${slotKey(3, 7)}.ownerId`, "nobody"],
    [`${slotKey(3, 1)}.label`, ""],
    [`${slotKey(3, 1)}.dueOffsetDays`, ""],
    [`${slotKey(3, 1)}.hints.lead`, "숫자 하나로"],
    [`${sectionKey(3)}.ownPolicy`, "on"],
    [`${sectionKey(3)}.reviewPolicy.reviewers`, "2"],
    [`${sectionKey(3)}.reviewPolicy.optional`, "0"],
    [`${sectionKey(3)}.reviewPolicy.dueInHours`, "24"],
    [`${sectionKey(3)}.reviewPolicy.checklist.1`, "단위 확인"],
    [`${sectionKey(3)}.reviewPolicy.checklist.0`, " "],
    ...section(0, "단신"),
    ["plan.checklist.4", "표지 확인"],
    ["plan.checklist.0", " "],
  ]);
  const read = issuePlanSchema.parse(planOfForm(data));
  expect(read.pageBudget).toBe(20);
  expect(read.checklist).toEqual(["표지 확인"]);
  expect(
    read.sections.map(({ title, itemNumbersRunOn, itemsNumbered }) => [title, itemNumbersRunOn, itemsNumbered]),
  ).toEqual([
    ["특집", true, true],
    ["단신", false, false],
  ]);
  expect(read.sections[0]?.slots).toMatchObject([
    { label: "머리기사", dueOffsetDays: -3, dueTime: "09:30", pageBudget: 2, ownerId: null },
    { label: "", dueOffsetDays: null, dueTime: "18:00", pageBudget: null, hints: { title: "", lead: "숫자 하나로" } },
  ]);
  expect(read.sections.map(({ reviewPolicy }) => reviewPolicy)).toEqual([
    { reviewers: 2, optional: 0, dueInHours: 24, checklist: ["단위 확인"] },
    null,
  ]);
});

it("says what is wrong at the field that it is about, wherever its row stands", () => {
  const data = form([
    [`${sectionKey(3)}.title`, ""],
    [`${slotKey(3, 7)}.label`, "가"],
    [`${slotKey(3, 1)}.label`, "나"],
    [`${sectionKey(3)}.reviewPolicy.checklist.0`, ""],
    [`${sectionKey(3)}.reviewPolicy.checklist.1`, "점검"],
    [`${sectionKey(0)}.title`, "단신"],
    ["plan.checklist.2", "표지 확인"],
  ]);
  const problem = { code: "invalid", facts: {} };
  const paths = {
    "plan.sections.0.title": `${sectionKey(3)}.title`,
    "plan.sections.0.slots.1.hints.lead": `${slotKey(3, 1)}.hints.lead`,
    "plan.sections.0.reviewPolicy.reviewers": `${sectionKey(3)}.reviewPolicy.reviewers`,
    "plan.sections.0.reviewPolicy.checklist.0": `${sectionKey(3)}.reviewPolicy.checklist.1`,
    "plan.sections.1.title": `${sectionKey(0)}.title`,
    "plan.checklist.0": "plan.checklist.2",
    "plan.pageBudget": "plan.pageBudget",
    name: "name",
  };
  const problems = Object.fromEntries(Object.keys(paths).map((path) => [path, problem]));
  expect(Object.keys(problemsOfForm(data, problems))).toEqual(Object.values(paths));
});

import { expect, it } from "vitest";
import { issuePlanSchema } from "@/lib/issues/issue-plan";
import { planOfForm, sectionKey, slotKey } from "./plan-of-form";

function form(entries: readonly (readonly [string, string])[]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

it("reads rows in the order of the screen, and keeps what the form does not show", () => {
  const hints = { title: "", lead: "숫자 하나로", summary: "", body: "" };
  const section = (key: number, title: string) =>
    [
      [`${sectionKey(key)}.title`, title],
      [`${sectionKey(key)}.numbering`, "roman"],
      [`${sectionKey(key)}.run`, key === 3 ? "on" : "again"],
    ] as const;
  const data = form([
    ["pageBudget", "20"],
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
    ...section(0, "단신"),
    ["checklist.4", "표지 확인"],
    ["checklist.0", " "],
  ]);
  const read = issuePlanSchema.parse(planOfForm(data, new Map([[slotKey(3, 1), { hints }]])));
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
    { label: "", dueOffsetDays: null, dueTime: "18:00", pageBudget: null, hints },
  ]);
});

import { describe, expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { chartContentSchema } from "./chart-content";

const of = (given: Record<string, unknown> = {}) => ({
  kind: "bar",
  tableId: newId(),
  tableRevisionId: newId(),
  labels: "country",
  series: ["density"],
  caption: " 로봇 밀도 ",
  altText: "한국이 가장 높다",
  ...given,
});

describe("chartContentSchema", () => {
  it("makes every default explicit, and leaves its own answer alone", () => {
    const parsed = chartContentSchema.parse(of());
    expect(parsed).toMatchObject({
      caption: "로봇 밀도",
      order: "table",
      highlight: "",
      share: false,
      fromZero: true,
      values: true,
      unit: "",
    });
    expect(chartContentSchema.parse(JSON.parse(JSON.stringify(parsed)))).toEqual(parsed);
  });

  it.each<[string, unknown]>([
    ["nothing", null],
    ["no caption", of({ caption: " " })],
    ["no alt text", of({ altText: " \n " })],
    ["an alt text beyond measure", of({ altText: "가".repeat(1001) })],
    ["no series", of({ series: [] })],
    ["six series", of({ series: ["a", "b", "c", "d", "e", "f"] })],
    ["a series twice", of({ series: ["a", "a"] })],
    ["a column named constructor", of({ labels: "constructor" })],
    ["a column that is no key", of({ series: ["<b>"] })],
    ["an unknown kind", of({ kind: "pie" })],
    ["an unknown order", of({ order: "random" })],
    ["an unknown key", of({ style: "x" })],
    ["a table that is no id", of({ tableId: "표" })],
    ["an id in capitals", of({ tableRevisionId: newId().toUpperCase() })],
    ["a control", of({ caption: "가\u0000" })],
    ["a switch in words", of({ share: "yes" })],
  ])("refuses %s", (_, value) => expect(chartContentSchema.safeParse(value).success).toBe(false));
});

import { describe, expect, it } from "vitest";
import { type ArrangedSection, deriveContents, roman } from "./derive-contents";

type Item = { category: string; name: string };
type Section = ArrangedSection<Item>;

function section(title: string, items: string[], more: Partial<Section> = {}): Section {
  const arranged = items.map((item) => {
    const [name = "", category = ""] = item.split("@");
    return { name, category };
  });
  return { title, numbering: "roman", itemNumbersRunOn: true, itemsNumbered: true, items: arranged, ...more };
}

/** "I 특집 | 01 a, 02 b" and so on: one line a section, categories in brackets. */
function told(sections: Section[]): string[] {
  return deriveContents(sections).map(({ title, number, groups }) => {
    const parts = groups.map(({ category, items }) => {
      const names = items.map((item) => [item.number, item.name].filter(Boolean).join(" ")).join(", ");
      return category ? `[${category}] ${names}` : names;
    });
    return `${[number, title].filter(Boolean).join(" ")} | ${parts.join(" ")}`;
  });
}

describe("deriveContents", () => {
  it("numbers as the real weekly does: articles run on from I into II, III starts again, briefs have none", () => {
    const weekly = [
      section("특집", ["a"]),
      section("정책", ["b@기술전략", "c@지역", "d@기업", "e@혁신체계", "f@통계"]),
      section("기술", ["g@에너지", "h@재료"], { itemNumbersRunOn: false }),
      section("단신", ["i", "j"], { itemsNumbered: false }),
    ];
    expect(told(weekly)).toEqual([
      "I 특집 | 01 a",
      "II 정책 | [기술전략] 02 b [지역] 03 c [기업] 04 d [혁신체계] 05 e [통계] 06 f",
      "III 기술 | [에너지] 01 g [재료] 02 h",
      "IV 단신 | i, j",
    ]);
  });

  it.each<[string, Section[], string[]]>([
    ["nothing", [], []],
    ["an empty section takes no number", [section("A", []), section("B", ["x"])], ["I B | 01 x"]],
    [
      "a section without a number is not counted",
      [section("A", ["x"], { numbering: "none" }), section("B", ["y"], { numbering: "arabic" })],
      ["A | 01 x", "1 B | 02 y"],
    ],
    [
      "an unnumbered section between leaves the running number alone",
      [
        section("A", ["x"]),
        section("B", ["y"], { itemsNumbered: false, itemNumbersRunOn: false }),
        section("C", ["z"]),
      ],
      ["I A | 01 x", "II B | y", "III C | 02 z"],
    ],
    [
      "a category that comes again joins its first place, and numbers follow the reading order",
      [section("A", ["x@가", "y@나", "z@가", "w"])],
      ["I A | [가] 01 x, 02 z [나] 03 y 04 w"],
    ],
  ])("%s", (_name, sections, lines) => expect(told(sections)).toEqual(lines));
});

describe("roman", () => {
  it.each([
    [1, "I"],
    [4, "IV"],
    [9, "IX"],
    [14, "XIV"],
    [40, "XL"],
    [1994, "MCMXCIV"],
  ])("%d → %s", (number, written) => expect(roman(number)).toBe(written));
});

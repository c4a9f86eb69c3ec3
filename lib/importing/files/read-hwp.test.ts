import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { expectAccepted } from "@/lib/kernel/result";
import { drawn } from "../testing/drawn";
import { readFile } from "./read-file";
import { bitmap } from "./testing/make-files";
import {
  bytesOf,
  control,
  counted,
  fieldsOf,
  hwpOf,
  type HwpParts,
  joined,
  list,
  type Made,
  paragraph,
  type Piece,
  record,
} from "./testing/make-hwp";

const noHead = { title: false, lead: false };

/** Shapes of paragraphs: none, a bullet's two levels, numbered, an outline's first level. */
const look = { plain: 0, bullet: 1, inner: 2, number: 3, outline: 4 } as const;
const shape = (kind: number, level = 0, of = 0) =>
  record("paraShape", fieldsOf(54, { 0: bytesOf([(kind << 23) | (level << 25), 4]), 30: bytesOf([of, 2]) }));
const letters = (settings: number) =>
  record("charShape", fieldsOf(74, { 46: bytesOf([settings, 4]), 60: bytesOf([0xffffffff, 4]) }));
const levels = ["^1.", "^2)", "^3", "^4", "^5", "^6", "^7"].map((sign) => joined(new Uint8Array(12), counted(sign)));
const info: readonly Made[] = [
  record("binData", joined(bytesOf([1, 2], [1, 2]), counted("bmp"))),
  letters(0),
  letters(2),
  record("numbering", joined(...levels, bytesOf([0, 2]), ...levels.map(() => bytesOf([1, 4])))),
  ...[shape(0), shape(3, 0, 1), shape(3, 1, 1), shape(2, 0, 1), shape(1)],
];

const said = (words: string, as = 0) => paragraph([{ words }], as);
const put = (sign: number, id: string, data: Uint8Array, ...under: readonly Made[]): Piece => ({
  ...{ sign, id },
  control: control(id, data, ...under),
});
const plain = list(new Uint8Array(6));

function read(section: readonly Made[], more: Partial<HwpParts> = {}) {
  return expectAccepted(readFile(hwpOf({ info, section, ...more }), "글.hwp", noHead));
}

describe("a Hangul document in the binary format", () => {
  it.each<[string, readonly Made[], readonly string[]]>([
    [
      "bullets by their shapes",
      [said("가", look.bullet), said("나", look.inner), said("다", look.bullet)],
      ["- 가", "  - 나", "- 다"],
    ],
    [
      "numbers that count on",
      [said("가", look.number), said("사이"), said("나", look.number)],
      ["1. 가", "사이", "2. 나"],
    ],
    [
      "an outline's first level as subheads",
      [said("안전", look.outline), said("글"), said("비용", look.outline)],
      ["1) 안전", "글", "1) 비용"],
    ],
    [
      "marks from the letter at which they begin",
      [paragraph([{ words: "굵게", letters: 1 }, { words: "아님\n다음" }])],
      ["<b:굵게>아님⏎다음"],
    ],
    [
      "a note at its word",
      [
        paragraph([
          { words: "톈진" },
          put(17, "fn  ", new Uint8Array(8), ...plain, said("북쪽 항만")),
          { words: "은 멀다" },
        ]),
      ],
      ["톈진{1 북쪽 항만}은 멀다"],
    ],
    [
      "a link over its words",
      [
        paragraph([
          put(3, "%hlk", joined(new Uint8Array(5), counted("https\\://www.example.org/a;1;0;0;"))),
          { words: "자료" },
          { sign: 4, id: "%hlk" },
          { words: " 끝" },
        ]),
      ],
      ["<link https://www.example.org/a:자료> 끝"],
    ],
    [
      "words above words as ruby",
      [paragraph([put(23, "tdut", joined(counted("天津"), counted("톈진")))])],
      ["<ruby 톈진:天津>"],
    ],
    ["what is longer than a small record", [said("가".repeat(3_000))], ["가".repeat(3_000)]],
  ])("keeps %s", (_, section, expected) => {
    expect(drawn(read(section).outside.blocks)).toEqual(expected);
    expect(drawn(read(section, { packed: false }).outside.blocks)).toEqual(expected);
  });

  it("keeps a table with its spans, its caption and the unit in it", () => {
    const cell = (words: string, [row, columns, rows]: [row: number, columns?: number, rows?: number]) =>
      list(
        fieldsOf(34, { 10: bytesOf([row, 2]), 12: bytesOf([columns ?? 1, 2]), 14: bytesOf([rows ?? 1, 2]) }),
        said(words),
      );
    const parts = [
      ...list(new Uint8Array(6), said("처리량 (단위: 만 개)")),
      record("table", new Uint8Array(22)),
      ...cell("구분", [0, 1, 2]),
      ...cell("처리량", [0, 2]),
      ...cell("상", [1]),
      ...cell("하", [1]),
      ...["톈진", "8", "9"].flatMap((words) => cell(words, [2])),
    ];
    expect(drawn(read([paragraph([put(11, "tbl ", new Uint8Array(42), ...parts)])]).outside.blocks)).toEqual([
      "[table] 처리량 (만 개)",
      "  !1x2 구분 | !2x1 처리량",
      "  !상 | !하",
      "  톈진 | 8 | 9",
    ]);
  });

  it.each([true, false])("brings its pictures' bytes and captions (packed: %s)", (packed) => {
    const picture = record("picture", fieldsOf(80, { 71: bytesOf([1, 2]) }));
    const drawing = [
      ...list(new Uint8Array(6), said("붉은 네모")),
      record("shapeComponent", new Uint8Array(20), picture),
    ];
    const section = [paragraph([put(11, "gso ", new Uint8Array(46), ...drawing)])];
    const { outside, pictures } = read(section, { packed, pictures: { "BIN0001.bmp": bitmap() } });
    expect(outside.blocks).toMatchObject([{ type: "figure", content: [{ text: "붉은 네모" }] }]);
    expect(pictures).toHaveLength(1);
  });

  it.each([2, 4, 16, 256])("is locked with the head's flag %i", (flags) => {
    expect(readFile(hwpOf({ info, section: [said("글")], flags }), "글.hwp", noHead)).toMatchObject({
      error: { code: "locked" },
    });
  });

  it("answers for every change of a byte, and for every place to cut, without throwing", () => {
    const whole = hwpOf({ info, section: [said("글", look.bullet), said("더")] });
    for (let at = 0; at < whole.length; at += 97) {
      const changed = whole.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x5a;
      expect(() => readFile(changed, "글.hwp", noHead)).not.toThrow();
      expect(() => readFile(whole.subarray(0, at), "글.hwp", noHead)).not.toThrow();
    }
  });
});

/** Files that Hangul itself has written, where there are any: `HWP_FILES` names a folder with `lists-bullet.hwp`. */
const folder = process.env.HWP_FILES ?? "";
describe.skipIf(!existsSync(join(folder, "lists-bullet.hwp")))("a document that Hangul has written", () => {
  it("has the list that its open form has", () => {
    const blocks = (name: string) =>
      drawn(expectAccepted(readFile(new Uint8Array(readFileSync(join(folder, name))), name, noHead)).outside.blocks);
    expect(blocks("lists-bullet.hwp")).toEqual(blocks("lists-bullet.hwpx"));
    expect(blocks("lists-bullet.hwp").some((line) => line.trim().startsWith("- "))).toBe(true);
  });
});

import { deflateRawSync } from "node:zlib";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { tableContentSchema } from "@/lib/document/table-content";
import { newDraft } from "./draft";
import { readTableFile } from "./file-in";
import { takeIn } from "./take-in";
import { writeWorkbook } from "./workbook";

const content = tableContentSchema.parse({
  caption: "인력: 2023/1",
  columns: [
    { key: "c1", label: "기관" },
    { key: "c2", label: "남", kind: "number", precision: 1 },
    { key: "c3", label: "여", kind: "number" },
    { key: "c4", label: "날", kind: "date" },
    { key: "c5", label: "한 일", kind: "list" },
  ],
  headerGroups: [{ label: "연구원", columns: ["c2", "c3"] }],
  rows: [
    { c1: '=HYPERLINK("https://evil.example")', c2: 1200.5, c3: -3, c4: "2023-01-07", c5: ["하나", "둘"] },
    { c1: "과학원", c2: 4, c3: 1000000, c4: null, c5: null },
  ],
});

describe("a workbook", () => {
  it("goes out and comes back with heads, kinds and values, and holds no formula", async () => {
    const bytes = await writeWorkbook(content, new Map());
    const read = await readTableFile(new Blob([bytes]));
    const [sheet] = read.ok ? read.value : [];
    expect(sheet?.headRows).toBe(2);
    const back = takeIn(newDraft(), sheet?.cells ?? [], sheet?.headRows ?? 1);
    expect(back?.rows).toEqual(content.rows);
    expect(back?.headerGroups).toEqual(content.headerGroups);
    expect(back?.columns.map(({ label, kind }) => [label, kind])).toEqual(
      content.columns.map(({ label, kind }) => [label, kind]),
    );
    expect(new TextDecoder("latin1").decode(bytes)).not.toContain("<f>");
  });

  it("takes out what does not fit its column as the words that it is", async () => {
    const rows = [
      { ...content.rows[0], c2: "0x10", c4: "2023-02-30" },
      { ...content.rows[1], c2: "셋", c4: "2023-13-01" },
    ];
    const bytes = await writeWorkbook({ ...content, rows } as typeof content, new Map());
    const read = await readTableFile(new Blob([bytes]));
    const cells = read.ok ? read.value[0]?.cells.slice(2) : [];
    expect(cells?.map((line) => [line[1], line[3]])).toEqual([
      ["0x10", "2023-02-30"],
      ["셋", "2023-13-01"],
    ]);
  });

  it("gives the last results of formulas, merged cells in each row, and no hidden sheet", async () => {
    const shown = {
      name: "보임",
      rows: [
        ["가", "나"],
        ["한 칸", 1],
        [null, 2],
      ],
      merges: [{ startRow: 1, endRow: 2, startCol: 0, endCol: 0 }],
      cells: new Map([["1,1", { value: 3, formula: "1+2", formulaResult: 3 }]]),
    };
    const bytes = new Uint8Array(
      await writeXlsx({ sheets: [shown, { name: "숨음", rows: [["비밀"]], hidden: true }] }),
    );
    const read = await readTableFile(new Blob([bytes]));
    expect(read).toEqual({
      ok: true,
      value: [
        {
          name: "보임",
          headRows: 1,
          cells: [
            ["가", "나"],
            ["한 칸", "3"],
            ["한 칸", "2"],
          ],
        },
      ],
    });
  });

  it.each<[string, () => Uint8Array<ArrayBuffer>, string]>([
    ["an archive that unpacks to more than it may", () => zipOf(deflateRawSync(Buffer.alloc(100_000_000))), "tooLarge"],
    ["an archive cut short", () => zipOf(deflateRawSync(Buffer.alloc(1000))).slice(0, 60), "unreadable"],
    ["an archive of something else", () => zipOf(deflateRawSync(Buffer.from("<a/>"))), "unreadable"],
    ["noise that calls itself an archive", () => zipOf(Buffer.from("not deflated at all")), "unreadable"],
    ["an old XLS file", () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), "unreadable"],
    ["a file of nothing", () => new Uint8Array(), "empty"],
    ["bytes that are no text", () => new Uint8Array([0x00, 0x01, 0x02, 0xff]), "unreadable"],
    ["a file that is too large", () => new Uint8Array(8_000_001), "tooLarge"],
  ])("refuses %s", async (_, make, code) => {
    expect(await readTableFile(new Blob([make()]))).toMatchObject({ ok: false, error: { code } });
  });

  it("takes CSV as Korean Excel writes it", async () => {
    const bytes = new Uint8Array([0xb0, 0xa1, 0x2c, 0xb3, 0xaa, 0x0d, 0x0a, 0x31, 0x2c, 0x32]);
    expect(await readTableFile(new Blob([bytes]))).toMatchObject({
      value: [
        {
          cells: [
            ["가", "나"],
            ["1", "2"],
          ],
        },
      ],
    });
  });
});

/** A ZIP archive of one entry whose headers say that it unpacks to ten bytes. */
function zipOf(data: Uint8Array): Uint8Array<ArrayBuffer> {
  const name = Buffer.from("xl/workbook.xml");
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt32LE(10, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(data.length, 20);
  central.writeUInt32LE(10, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + data.length, 16);
  return new Uint8Array(Buffer.concat([local, name, data, central, name, end]));
}

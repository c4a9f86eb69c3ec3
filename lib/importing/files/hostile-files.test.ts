import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { bmpToPng } from "./bmp-to-png";
import { readFile } from "./read-file";
import { bitmap, docxOf, hwpxOf } from "./testing/make-files";

const noHead = { title: false, lead: false };
const problemOf = (bytes: Uint8Array, name = "글.docx") => {
  const read = readFile(bytes, name, noHead);
  return read.ok ? "read" : read.error.code;
};
const line = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const compound = (...words: string[]) => {
  const bytes = new Uint8Array(4_096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const view = new DataView(bytes.buffer);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  for (let at = 44; at < 512; at += 4) view.setUint32(at, 0xffffffff, true);
  view.setUint32(48, 1, true); // the directory
  view.setUint32(76, 0, true); // the table of chains
  for (let at = 512; at < 1_024; at += 4) view.setUint32(at, 0xfffffffe, true);
  for (const [index, name] of ["Root Entry", ...words].entries()) {
    const at = 1_024 + index * 128;
    for (let sign = 0; sign < name.length; sign += 1) view.setUint16(at + sign * 2, name.charCodeAt(sign), true);
    view.setUint16(at + 64, name.length * 2 + 2, true);
    bytes[at + 66] = index === 0 ? 5 : 2;
    for (const link of [68, 72, 76]) view.setUint32(at + link, 0xffffffff, true);
    view.setUint32(at + 76, index === 0 && words.length > 0 ? 1 : 0xffffffff, true);
    view.setUint32(at + 116, 0xfffffffe, true);
  }
  return bytes;
};

/** A ZIP whose entries say that they unpack to more than they are. */
function saysLarge(bytes: Uint8Array, size: number): Uint8Array {
  const made = bytes.slice();
  const view = new DataView(made.buffer);
  for (let at = 0; at < made.length - 46; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return made;
}

describe("a file that is not what it should be", () => {
  it.each([
    ["nothing at all", new Uint8Array(), "글.docx", "empty"],
    ["a PDF", strToU8("%PDF-1.7\n1 0 obj"), "글.pdf", "unknownKind"],
    ["a PDF by another name", strToU8("%PDF-1.7\n1 0 obj"), "글.docx", "unknownKind"],
    ["a picture by another name", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), "글.md", "unknownKind"],
    ["bytes of any kind", Uint8Array.from({ length: 900 }, (_, index) => index % 7), "글.txt", "unknownKind"],
    ["a workbook", zipSync({ "xl/workbook.xml": strToU8("<workbook/>") }), "표.xlsx", "unknownKind"],
    ["an older Word", compound("WordDocument"), "글.doc", "oldKind"],
    ["an older Hangul", strToU8("HWP Document File V3.00 \x1a\x01"), "글.hwp", "oldKind"],
    ["a Word document with a password", compound("EncryptedPackage"), "글.docx", "locked"],
    ["a compound file of something else", compound("Other"), "글.hwp", "unknownKind"],
    ["a Hangul document cut off", compound().subarray(0, 600), "글.hwp", "damaged"],
    ["a Word document cut off", docxOf(line("글")).subarray(0, 300), "글.docx", "damaged"],
    [
      "a Hangul document without its text",
      zipSync({ "Contents/content.hpf": strToU8("<package/>") }),
      "글.hwpx",
      "damaged",
    ],
    ["a Word document without a word", docxOf(line("")), "글.docx", "empty"],
    ["a bomb that says what it is", saysLarge(docxOf(line("글")), 900_000_000), "글.docx", "bomb"],
    ["a page of too many elements", docxOf("<w:p/>".repeat(610_000)), "글.docx", "bomb"],
    ["more words than an article has", strToU8("가나다라마바사 ".repeat(200_000)), "글.txt", "tooLarge"],
  ])("%s is refused", (_, bytes, name, expected) => {
    expect(problemOf(bytes, name)).toBe(expected);
  });

  it("reads elements within elements without end, and knows no entities but XML's own", () => {
    expect(problemOf(docxOf(`${"<w:ins>".repeat(5_000)}${line("글")}`))).toBe("empty");
    const entities = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${line("&b;글")}`;
    expect(problemOf(docxOf(entities))).toBe("read");
    expect(problemOf(hwpxOf(`${"<hp:p><hp:run><hp:tbl><hp:tr><hp:tc><hp:subList>".repeat(300)}`), "글.hwpx")).toBe(
      "empty",
    );
  });

  it("answers for every change of a byte, and for every place to cut, without throwing", () => {
    const whole = docxOf(line("글") + line("더"));
    for (let at = 0; at < whole.length; at += 37) {
      const changed = whole.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x5a;
      expect(() => readFile(changed, "글.docx", noHead)).not.toThrow();
      expect(() => readFile(whole.subarray(0, at), "글.docx", noHead)).not.toThrow();
    }
  });

  it("makes a PNG of a plain bitmap, and of nothing else", () => {
    expect(bmpToPng(bitmap())).not.toBeNull();
    const packed = bitmap();
    packed[30] = 1;
    expect(bmpToPng(packed)).toBeNull();
    const wide = bitmap();
    new DataView(wide.buffer).setInt32(18, 30_000, true);
    expect(bmpToPng(wide)).toBeNull();
  });
});

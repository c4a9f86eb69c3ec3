import { expect, it } from "vitest";
import { readTableFile } from "./file-in";

const csv = "연도,대수\n2021,30만\n";

it.each([
  ["text", new File([csv], "table.csv"), "ok"],
  ["text that has no name", new Blob([csv]), "ok"],
  ["a workbook that is none", new File(["not a zip"], "table.xlsx"), "unreadable"],
  ["an old workbook", new File([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])], "table.xls"), "unreadable"],
  ["a picture", new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0x10])], "table.csv"), "unreadable"],
  ["nothing", new File([""], "table.csv"), "empty"],
  ["too much", new File([new Uint8Array(9_000_000)], "table.csv"), "tooLarge"],
])("%s", async (_, file, said) => {
  const read = await readTableFile(file);
  expect(read.ok ? "ok" : read.error.code).toBe(said);
});

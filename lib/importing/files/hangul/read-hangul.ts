import { elementsOf, rawText } from "../../html-tree";
import type { FilePage } from "../file-page";
import { element, NoteList } from "../page-markup";
import { readHangulBlocks } from "./hangul-blocks";
import { HangulLists } from "./hangul-lists";
import type { HangulSource } from "./hangul-source";

/** Makes a page of a Hangul document. */
export function readHangul(source: HangulSource): FilePage {
  const notes = new NoteList();
  const reading = { source, notes, lists: new HangulLists(source.styles), fields: [], depth: 0 };
  const blocks = source.sections.flatMap((section) => readHangulBlocks(section, reading));
  const hasRunning = source.sections.some((section) =>
    [...elementsOf(section)].some(({ name, ...one }) => /^(header|footer)$/.test(name) && says({ name, ...one })),
  );
  const running = hasRunning ? [element("x-running")] : [];
  return {
    kind: "markup",
    root: element("#root", {}, [...running, ...blocks, notes.list()]),
    picture: source.picture,
  };
}

function says(one: Parameters<typeof rawText>[0]): boolean {
  return rawText(one).trim() !== "";
}

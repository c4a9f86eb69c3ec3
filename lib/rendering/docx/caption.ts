import { Paragraph, type ParagraphChild, TextRun } from "docx";
import { captionSigns } from "../table-words";
import { type DocxContext, printable } from "./inline";

/** Over a table or a chart: its caption with the unit, 〈…〉 where the publication's print has that habit. `unit`: in words, or "". */
export function captionDocx(
  caption: readonly ParagraphChild[],
  unit: string,
  { keepNext, context }: { keepNext: boolean; context: DocxContext },
): Paragraph {
  const [before, after] = captionSigns(context.language);
  const said = (text: string, plain = {}) => (text ? [new TextRun({ ...plain, text: printable(text) })] : []);
  const inUnits = said(unit && ` (${unit})`, { bold: false });
  return new Paragraph({
    style: "Caption",
    keepNext,
    children: [...said(before), ...caption, ...inUnits, ...said(after)],
  });
}

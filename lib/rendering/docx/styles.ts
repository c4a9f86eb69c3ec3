import {
  AlignmentType,
  BorderStyle,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from "docx";
import { documentLanguage } from "./inline";
import { bulletCharacters, bulletShapes } from "../bullets";
import type { Theme } from "../issue-view";
import { indentOf, startsDeclared } from "./text-blocks";

/** Faces that every office program in Korea has. */
const faces = {
  sans: { ascii: "Malgun Gothic", hAnsi: "Malgun Gothic", eastAsia: "Malgun Gothic", cs: "Malgun Gothic" },
  serif: { ascii: "Batang", hAnsi: "Batang", eastAsia: "Batang", cs: "Batang" },
} as const;
const sans = faces.sans;

/** Lines grow with what stands in them. Without being told, some programs cut a picture at the height of a line. */
const rule = LineRuleType.AT_LEAST;

/** Half points and twips, as Word counts. */
export function docxStyles({ textFace, colour }: Theme, language: string): IStylesOptions {
  const tone = colour.slice(1);
  const font = faces[textFace];
  const heading = (size: number, before: number, after: number) => ({
    run: { size, bold: true, color: "1B1A17", font },
    paragraph: { spacing: { before, after, line: 320, lineRule: rule }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { size: 20, font, color: "1B1A17", ...documentLanguage(language) },
        paragraph: { spacing: { after: 120, line: 340, lineRule: rule } },
      },
      title: heading(52, 2400, 240),
      heading1: { ...heading(34, 480, 240), run: { size: 34, bold: true, color: tone, font } },
      heading2: heading(28, 360, 160),
      heading3: heading(23, 300, 120),
      heading4: heading(21, 240, 100),
      listParagraph: { paragraph: { spacing: { after: 80, line: 330, lineRule: rule } } },
      footnoteText: { run: { size: 17, font }, paragraph: { spacing: { after: 40, line: 260, lineRule: rule } } },
      hyperlink: { run: { color: tone, underline: {} } },
    },
    paragraphStyles: ownStyles(tone),
  };
}

/** Styles that Word does not have, after what they are for. */
function ownStyles(tone: string) {
  return [
    own(
      "Lead",
      "Lead",
      { bold: true, size: 22 },
      { spacing: { after: 200, line: 350, lineRule: rule }, keepNext: true },
    ),
    own(
      "Category",
      "Category",
      { bold: true, size: 18, color: tone, font: sans },
      { spacing: { before: 480, after: 0 } },
    ),
    own("Byline", "Byline", { size: 18, color: "5C574D", font: sans }, { spacing: { after: 160 }, keepNext: true }),
    own("Caption", "caption", { bold: true, size: 19 }, { spacing: { before: 240, after: 80 }, keepNext: true }),
    own("Figure", "Figure", {}, { spacing: { before: 240, after: 80, line: 240, lineRule: LineRuleType.AUTO } }),
    own(
      "FigureCaption",
      "Figure caption",
      { bold: true, size: 17, font: sans },
      { spacing: { before: 40, after: 240 } },
    ),
    own("TableText", "Table text", { size: 17, font: sans }, { spacing: { after: 20, line: 260, lineRule: rule } }),
    own("AfterTable", "After a table", { size: 8 }, { spacing: { after: 120, line: 120, lineRule: rule } }),
    own("BoxTitle", "Box title", { bold: true }, { spacing: { after: 100 } }),
    own(
      "Note",
      "Note",
      { size: 17, color: "5C574D", font: sans },
      { spacing: { before: 40, after: 40, line: 260, lineRule: rule }, indent: { left: 170 } },
    ),
    own(
      "EndTitle",
      "End title",
      { bold: true, size: 18, color: tone, font: sans },
      { spacing: { before: 320, after: 80 } },
    ),
    own(
      "Reference",
      "Reference",
      { size: 17, font: sans },
      { spacing: { after: 80, line: 260, lineRule: rule }, indent: { left: 340, hanging: 340 } },
    ),
    own(
      "NoticeOver",
      "Notice over an article",
      { size: 18, font: sans },
      {
        spacing: { after: 60, line: 280, lineRule: rule },
        indent: { left: 200 },
        border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: "1B1A17" } },
      },
    ),
    own("Quote", "Quote", {}, { indent: { left: 480, right: 240 } }),
    own("Contents", "Contents", {}, { spacing: { after: 40 }, indent: { left: 680, hanging: 680 } }),
  ];
}

function own(id: string, name: string, run: object, paragraph: object) {
  return { id, name, basedOn: "Normal", quickFormat: true, run, paragraph };
}

/** One list definition a bullet, and one a first number; each with four levels. */
export function docxNumbering({ colour }: Theme): INumberingOptions {
  const color = colour.slice(1);
  const kinds = [
    { prefix: "", style: "Normal", hanging: 260 },
    { prefix: "table-", style: "TableText", hanging: 170 },
  ];
  const levels = (kind: (typeof kinds)[number], level: object) =>
    [0, 1, 2, 3].map((index) => ({
      level: index,
      alignment: AlignmentType.LEFT,
      style: { run: { color }, paragraph: { indent: { left: indentOf(index, kind.style), hanging: kind.hanging } } },
      ...level,
      ...("start" in level ? { text: `%${index + 1}.` } : {}),
    }));
  const config = kinds.flatMap((kind) => [
    ...bulletShapes.map((shape) => ({
      reference: `${kind.prefix}bullets-${shape}`,
      levels: levels(kind, { format: LevelFormat.BULLET, text: bulletCharacters[shape] }),
    })),
    ...Array.from({ length: startsDeclared + 1 }, (_, start) => ({
      reference: `${kind.prefix}numbers-${start}`,
      levels: levels(kind, { format: LevelFormat.DECIMAL, start }),
    })),
  ]);
  return { config };
}

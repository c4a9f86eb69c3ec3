import { ExternalHyperlink, Paragraph, type ParagraphChild, type Table, TextRun } from "docx";
import type { NoticeView, FormWords, PlacedArticle } from "../issue-view";
import { noticeTitle } from "../notices";
import { leadDay, whereabouts } from "../table-words";
import type { Pictures } from "../pictures";
import type { ReferenceView } from "../view";
import { webAddress } from "../web-address";
import { blocksDocx, headingLevel, textWidthTwips } from "./blocks";
import { bookmark, type DocxContext, inlineDocx, languageOf, printable } from "./inline";
import { notesDocx } from "./text-blocks";

/** Twips: a title stands close under its category. */
const underCategory = { before: 40, after: 160 };

type Setting = {
  words: FormWords;
  /** How its days are written. */
  publication: { language: string; timeZone: string };
  level: number;
  category: string;
  colour: string;
  pictures: Pictures;
};

/** An article with its references. Its footnotes stand at the foot of its pages. */
export function articleDocx(
  { slug, number, view, notices }: PlacedArticle,
  { words, publication, level, category, colour, pictures }: Setting,
): (Paragraph | Table)[] {
  const { language } = publication;
  const context: DocxContext = {
    words,
    language,
    prefix: `${slug}.`,
    references: new Set(view.references.map(({ anchor }) => anchor)),
    colour,
    pictures,
    ...(view.language === language ? {} : { tongue: languageOf(view.language) }),
  };
  const title = [
    ...(number ? [new TextRun({ text: `${number}  `, color: colour })] : []),
    ...inlineDocx(view.title, context),
  ];
  const day = view.lead ? leadDay(view.lead, language) : "";
  return [
    ...(category
      ? [new Paragraph({ style: "Category", keepNext: true, children: [new TextRun(printable(category))] })]
      : []),
    new Paragraph({
      heading: headingLevel(level),
      ...(category ? { spacing: underCategory } : {}),
      children: [bookmark(slug, title)],
    }),
    ...(view.byline
      ? [
          new Paragraph({
            style: "Byline",
            children: [new TextRun(printable(words("reader.by", { name: view.byline })))],
          }),
        ]
      : []),
    ...notices.flatMap((notice) => noticeOverDocx(notice, publication, words)),
    ...(view.lead
      ? [
          new Paragraph({
            style: "Lead",
            children: [
              new TextRun({ text: "■ ", color: colour }),
              ...inlineDocx(view.lead.children, context),
              new TextRun(day ? ` ${day}` : ""),
            ],
          }),
          ...notesDocx(view.lead.notes, context),
        ]
      : []),
    ...blocksDocx(view.blocks, { level: level + 1, room: textWidthTwips }, context),
    ...referencesDocx(view.references, language, context),
  ];
}

/** That an article is retracted, or what in it was corrected: before everything that it says. */
function noticeOverDocx(notice: NoticeView, publication: Setting["publication"], words: FormWords): Paragraph[] {
  const title = new TextRun({ text: printable(noticeTitle(notice, publication, words)), bold: true });
  return [
    new Paragraph({ style: "NoticeOver", keepNext: true, children: [title] }),
    ...notice.lines.map((line) => new Paragraph({ style: "NoticeOver", children: [new TextRun(printable(line))] })),
  ];
}

function referencesDocx(references: readonly ReferenceView[], language: string, context: DocxContext): Paragraph[] {
  if (references.length === 0) return [];
  const head = new Paragraph({
    style: "EndTitle",
    keepNext: true,
    children: [new TextRun(printable(context.words("reader.references")))],
  });
  return [head, ...references.map((reference) => referenceDocx(reference, language, context))];
}

function referenceDocx(reference: ReferenceView, language: string, context: DocxContext): Paragraph {
  const { number, anchor, title, titleTranslation, locator, url, archiveUrl } = reference;
  const named = new TextRun({ text: printable(title), ...languageOf(reference.language) });
  const said = [titleTranslation, ...whereabouts(reference, language, context.words)].filter(Boolean).join(" · ");
  const children: ParagraphChild[] = [
    bookmark(`${context.prefix}${anchor}`, [...(number === null ? [] : [new TextRun(`[${number}] `)]), named]),
    new TextRun(printable(locator ? `, ${locator}` : "")),
    new TextRun({ text: printable(said), break: 1 }),
    ...(url ? [new TextRun({ text: "", break: 1 }), linkDocx(url, url)] : []),
    ...(archiveUrl ? [new TextRun(" · "), linkDocx(archiveUrl, context.words("reader.archived"))] : []),
  ];
  return new Paragraph({ style: "Reference", children });
}

export function linkDocx(address: string, said: string): ParagraphChild {
  const href = webAddress(address);
  const run = new TextRun({ text: printable(said), ...(href ? { style: "Hyperlink" } : {}) });
  return href ? new ExternalHyperlink({ link: href, children: [run] }) : run;
}

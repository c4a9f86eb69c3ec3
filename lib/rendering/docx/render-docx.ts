import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  InternalHyperlink,
  type ISectionOptions,
  NoteNumberRestart,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  TextRun,
} from "docx";
import { longDay, moment } from "../days";
import { articlesOf, type Placed, runsOf } from "../issue-view";
import type { RenderInput } from "../rendering";
import { articleDocx, linkDocx } from "./article";
import { headingLevel } from "./blocks";
import { bookmarkName, inlineDocx, printable } from "./inline";
import { docxNumbering, docxStyles } from "./styles";
import { withoutAutoSpace } from "./without-auto-space";

type Making = RenderInput & { colour: string };

/** An issue, or one article of it, as a Word document: real styles, lists, footnotes and table heads, so that it can be worked on. */
export async function renderDocx(input: RenderInput): Promise<Uint8Array> {
  const { issue, part } = input;
  const { publication } = issue;
  const making = { ...input, colour: publication.theme.colour.slice(1) };
  const placed = articlesOf(issue, part);
  const only = part.kind === "article" ? placed[0]?.article.view : undefined;
  const document = new Document({
    title: printable(only?.titleText ?? `${publication.title} ${issue.issue.label}`),
    creator: printable(only?.byline || publication.publisher || publication.title),
    description: printable(only?.description ?? publication.description),
    styles: docxStyles(publication.theme, only?.language ?? publication.language),
    numbering: docxNumbering(publication.theme),
    sections:
      part.kind === "issue"
        ? [front(making, placed), ...articleSections(making, placed), end(making)]
        : [...articleSections(making, placed), end(making)],
  });
  return withoutAutoSpace(new Uint8Array(await Packer.toBuffer(document)));
}

/** Millimetres as twips. */
const mm = 56.7;

/** Footnotes count anew in each section. */
function section(
  making: Making,
  type: ISectionOptions["properties"],
  children: ISectionOptions["children"],
): ISectionOptions {
  const { issue, colour } = making;
  const head = new TextRun({
    text: printable(`${issue.publication.title} ${issue.issue.label}`),
    size: 16,
    color: "5C574D",
  });
  return {
    properties: {
      ...type,
      page: {
        size: { width: 210 * mm, height: 297 * mm },
        margin: { top: 26 * mm, bottom: 24 * mm, left: 25 * mm, right: 25 * mm },
      },
      footnoteProperties: { restart: NoteNumberRestart.EACH_SECTION },
    },
    headers: { default: new Header({ children: [new Paragraph({ children: [head] })] }) },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            alignment: "right",
            children: [new TextRun({ children: [PageNumber.CURRENT], size: 17, color: colour })],
          }),
        ],
      }),
    },
    children,
  };
}

/** Title page, contents and summary. */
function front(making: Making, placed: readonly Placed[]): ISectionOptions {
  const { issue, words, colour, pictures } = making;
  const { publication } = issue;
  const line = (text: string, style = "Normal") => new Paragraph({ style, children: [new TextRun(printable(text))] });
  const head = (text: string) =>
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(printable(text))] });
  const { language } = publication;
  const context = { words, language, prefix: "summary.", references: new Set<string>(), colour, pictures };
  return section(making, { titlePage: true }, [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(printable(publication.title))] }),
    line(issue.issue.label, "Lead"),
    line(longDay(issue.issue.publicationDate, publication.language)),
    ...(publication.publisher ? [line(publication.publisher)] : []),
    ...issue.issue.introduction
      .split(/\n+/)
      .filter(Boolean)
      .map((text) => line(text)),
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: true,
      children: [new TextRun(printable(words("reader.contents")))],
    }),
    ...runsOf(placed, (one) => one.section).flatMap((inSection) => contentsOf(inSection, colour)),
    ...(issue.summary.length > 0 ? [head(words("reader.summary"))] : []),
    ...issue.summary.map(({ number, text }) => {
      const mark = number ? [new TextRun({ text: `${number}  `, bold: true, color: colour })] : [];
      return new Paragraph({ children: [...mark, ...inlineDocx(text, context)] });
    }),
  ]);
}

function contentsOf(inSection: readonly [Placed, ...Placed[]], colour: string): Paragraph[] {
  const [{ section: named }] = inSection;
  const title = [named.number, named.title].filter(Boolean).join("  ");
  return [
    new Paragraph({
      style: "BoxTitle",
      keepNext: true,
      spacing: { before: 200 },
      children: [new TextRun(printable(title))],
    }),
    ...inSection.map(({ article, group }) => {
      const mark = article.number ? [new TextRun({ text: `${article.number}\t`, color: colour })] : [];
      const link = new InternalHyperlink({
        anchor: bookmarkName(article.slug),
        children: [new TextRun(printable(article.view.titleText))],
      });
      const category = group.category
        ? [new TextRun({ text: printable(`  ${group.category}`), size: 17, color: "5C574D" })]
        : [];
      return new Paragraph({
        style: "Contents",
        tabStops: [{ type: "left", position: 680 }],
        children: [...mark, link, ...category],
      });
    }),
  ];
}

/** The articles, in as few of Word's sections as their footnotes need: what stands in one is kept together across its pages. */
function articleSections(making: Making, placed: readonly Placed[]): ISectionOptions[] {
  const whole = making.part.kind === "issue";
  const sections: { opens: boolean; counts: boolean; children: ISectionOptions["children"][number][] }[] = [];
  for (const [index, one] of placed.entries()) {
    const opens = whole && placed[index - 1]?.section !== one.section;
    const counts = one.article.view.footnotes.length > 0;
    const children = [...(opens ? [opening(one.section)] : []), ...placedDocx(making, one, placed[index - 1])];
    const last = sections.at(-1);
    if (!last || opens || (counts && last.counts)) sections.push({ opens, counts, children });
    else Object.assign(last, { counts: counts || last.counts, children: [...last.children, ...children] });
  }
  return sections.map(({ opens, children }) =>
    section(making, { type: opens ? SectionType.NEXT_PAGE : SectionType.CONTINUOUS }, children),
  );
}

function placedDocx(making: Making, { article, group }: Placed, before: Placed | undefined) {
  const { issue, words, colour, part, pictures } = making;
  const category = before?.group === group ? "" : group.category;
  const level = part.kind === "issue" ? 2 : 1;
  return articleDocx(article, { words, publication: issue.publication, level, category, colour, pictures });
}

function opening({ number, title }: Placed["section"]): Paragraph {
  return new Paragraph({
    heading: headingLevel(1),
    children: [new TextRun(printable([number, title].filter(Boolean).join("  ")))],
  });
}

/** Imprint, terms of use, and the seal in words. */
function end(making: Making): ISectionOptions {
  const { issue, words } = making;
  const { publication, proof, colophon } = issue;
  const head = (text: string) =>
    new Paragraph({ style: "EndTitle", keepNext: true, children: [new TextRun(printable(text))] });
  const row = (label: string, value: string) =>
    new Paragraph({
      style: "Reference",
      children: [new TextRun({ text: printable(`${label}  `), color: "5C574D" }), linkDocx(value, value)],
    });
  const sealed =
    proof &&
    words("reader.sealed", {
      name: proof.signedOffBy,
      day: moment(proof.publishedAt, publication.language, publication.timeZone),
    });
  return section(making, { type: SectionType.CONTINUOUS }, [
    head(words("reader.colophon")),
    row(words("reader.publishedOn"), longDay(issue.issue.publicationDate, publication.language)),
    ...colophon.map(({ label, value }) => row(label, value)),
    row(words("forms.address"), issue.address),
    ...(publication.rightsNotice ? [head(words("reader.rights"))] : []),
    ...publication.rightsNotice
      .split(/\n+/)
      .filter(Boolean)
      .map(
        (line) =>
          new Paragraph({
            style: "Reference",
            indent: { left: 0, hanging: 0 },
            children: [new TextRun(printable(line))],
          }),
      ),
    ...(proof && sealed
      ? [head(words("reader.proof")), row(sealed, ""), row(words("reader.editionHash"), proof.editionHash)]
      : []),
  ]);
}

import { articlesOf, type Part, type Placed, runsOf } from "../issue-view";
import { dayOfYear, longDay, moment } from "../days";
import { blocksText, withoutMarks } from "../plain-text";
import { textWidth } from "../table-measure";
import { noticeTitle } from "../notices";
import { captionSigns, leadDay, whereabouts } from "../table-words";
import type { RenderInput } from "../rendering";
import type { ReferenceView } from "../view";
import { ems, type Measure, measureOf } from "./measure";
import { type PrintBlock, printBlocks } from "./print-blocks";
import { type BlockContext, type PrintNote, printNotes } from "./print-text-blocks";
import { printInline, printLanguage, printText } from "./print-inline";
import type { PrintInline, PrintLanguage } from "./print-nodes";
import { type PrintSeal, printSeal } from "./print-seal";
import { webAddress } from "../web-address";

/**
 * All that the template needs to set a part of an issue, as JSON: texts in pieces, numbers and widths worked out. The template holds no
 * word of any language and reads nothing else, so that no text can ever be taken for markup.
 */
export type PrintData = {
  /** `measured`: one article by itself, to know its length. */
  kind: Part["kind"] | "measured";
  /** Pages are counted, not printed: pictures take their place without their bytes. */
  counting: boolean;
  language: PrintLanguage;
  textFace: "sans" | "serif";
  colour: string;
  measure: Measure;
  /** What stands around the caption of a table or a chart. */
  captionSigns: readonly [string, string];
  title: string;
  publication: string;
  /** The publication's title as it stands on the cover. */
  nameplate: PrintInline[];
  publisher: string;
  label: string;
  day: string;
  introduction: PrintInline[][];
  sections: PrintSection[];
  summary: { number: string; title: string; to: string; c: PrintInline[] }[];
  /** The first features: what the cover calls out. */
  cover: {
    to: string;
    title: PrintInline[] /** Of the title, in ems. */;
    length: number;
    lead: PrintInline[];
    section: string;
  }[];
  end: PrintEnd;
  words: Record<"contents" | "summary" | "references" | "colophon" | "rights" | "reference" | "proof", string>;
};

/** `feature`: it has one, so that it begins on a page of its own. */
export type PrintSection = {
  number: string;
  title: string;
  heading: PrintInline[];
  label: string;
  feature: boolean;
  groups: PrintGroup[];
};
export type PrintGroup = { category: PrintInline[]; articles: PrintArticle[] };
export type PrintArticle = {
  label: string;
  kind: "feature" | "article" | "brief";
  number: string;
  language: PrintLanguage;
  title: PrintInline[];
  titleText: string;
  lead: { c: PrintInline[]; day: string; notes: PrintNote[] } | null;
  byline: PrintInline[];
  /** Over the text: that it is retracted, what was corrected. */
  notices: { title: string; lines: PrintInline[][] }[];
  /** Short enough to be kept on one page. */
  kept: boolean;
  blocks: PrintBlock[];
  references: PrintReference[];
};
export type PrintReference = {
  label: string;
  number: string;
  title: PrintInline[];
  language: PrintLanguage;
  locator: string;
  translation: PrintInline[];
  where: PrintInline[];
  url: string;
  /** The address of a stored copy with its name, or null. */
  archived: { href: string; name: string } | null;
};
export type PrintEnd = {
  proof: {
    seal: PrintSeal;
    said: PrintInline[];
    explained: PrintInline[];
    facts: { label: string; value: string }[];
  } | null;
  colophon: { label: string; value: PrintInline[]; href: string | null }[];
  rights: PrintInline[][];
};

const coverStories = 3;
const nbsp = "\u00a0";
/** Ems of text up to which a brief is not split over two pages. */
const mostKept = 500;

export function printData({ issue, part, words, pictures }: RenderInput): PrintData {
  const { publication } = issue;
  const measure = measureOf(publication.theme.margins);
  const setting = { issue, measure, words, pictures, room: ems(measure.text, measure.size) };
  const placed = articlesOf(issue, part);
  const only = part.kind === "article" ? placed[0]?.article : undefined;
  return {
    kind: part.kind,
    counting: false,
    language: printLanguage(only?.view.language ?? publication.language),
    textFace: publication.theme.textFace,
    colour: publication.theme.colour,
    measure,
    captionSigns: captionSigns(publication.language),
    title: only ? only.view.titleText : `${publication.title} ${issue.issue.label}`,
    publication: publication.title,
    nameplate: printText(publication.title, 9),
    publisher: publication.publisher,
    label: issue.issue.label,
    day: longDay(issue.issue.publicationDate, publication.language),
    introduction: lines(issue.issue.introduction).map((line) => printText(line, setting.room)),
    sections: sectionsOf(placed, setting),
    summary: part.kind === "issue" ? summaryOf(setting) : [],
    cover: part.kind === "issue" ? coverOf(placed, setting) : [],
    end: endOf(setting, only?.hash ?? null),
    words: {
      contents: words("reader.contents"),
      summary: words("reader.summary"),
      references: words("reader.references"),
      colophon: words("reader.colophon"),
      rights: words("reader.rights"),
      reference: words("reader.reference"),
      proof: words("reader.proof"),
    },
  };
}

type Setting = Omit<RenderInput, "part"> & { measure: Measure; room: number };

/** The sections and groups of the articles that are set, in their order. */
function sectionsOf(placed: readonly Placed[], setting: Setting): PrintSection[] {
  return runsOf(placed, ({ section }) => section).map((inSection, index) => ({
    label: `section-${index + 1}`,
    number: inSection[0].section.number ?? "",
    title: inSection[0].section.title,
    heading: printText(inSection[0].section.title, 18),
    feature: inSection.some(({ article }) => article.view.kind === "feature"),
    groups: runsOf(inSection, ({ group }) => group).map((inGroup) => ({
      category: printText(inGroup[0].group.category, 8),
      articles: inGroup.map(({ article }) => articleOf(article, setting)),
    })),
  }));
}

function articleOf({ view, slug, number, notices }: Placed["article"], setting: Setting): PrintArticle {
  const { measure, words, room, pictures } = setting;
  const prefix = `${slug}.`;
  const context: BlockContext = { prefix, references: view.references, room, words, pictures };
  const { lead } = view;
  return {
    label: slug,
    kind: view.kind,
    number: number ?? "",
    language: printLanguage(view.language),
    title: printInline(view.title, context),
    titleText: view.titleText,
    lead: lead && {
      c: printInline(lead.children, context),
      day: leadDay(lead, setting.issue.publication.language),
      notes: printNotes(lead.notes, context),
    },
    byline: view.byline ? printText(words("reader.by", { name: view.byline }), room) : [],
    notices: notices.map((notice) => ({
      title: noticeTitle(notice, setting.issue.publication, words),
      lines: notice.lines.map((line) => printText(line, room)),
    })),
    kept: textWidth(blocksText(view.blocks)) < mostKept,
    blocks: printBlocks(view.blocks, context, measure),
    references: view.references.map((reference) =>
      referenceOf(reference, view.kind === "brief", { ...setting, prefix }),
    ),
  };
}

function referenceOf(
  reference: ReferenceView,
  brief: boolean,
  { prefix, words, issue, room }: Setting & { prefix: string },
): PrintReference {
  const { anchor, number, title, language, locator, titleTranslation, url, archiveUrl, outlet, publishedOn } =
    reference;
  const ours = issue.publication.language;
  const archived = webAddress(archiveUrl ?? "");
  // A brief names its outlet and day in one line, as weeklies do: 신화망 (1. 30.)
  const short = [outlet, publishedOn ? `(${dayOfYear(publishedOn, ours)})` : ""].filter(Boolean).join(" ");
  return {
    label: `${prefix}${anchor}`,
    number: number === null ? "" : `[${number}]`,
    title: printText(title, room),
    language: printLanguage(language),
    locator,
    translation: printText(titleTranslation, room),
    where: printText(whole(brief ? [short] : whereabouts(reference, ours, words)), room),
    url: webAddress(url) ?? "",
    archived: archived ? { href: archived, name: words("reader.archived") } : null,
  };
}

/** Parts of a line behind each other: no line begins with a dot, and no day is parted. */
function whole(parts: readonly string[]): string {
  return parts
    .map((part) => part.replace(/(?<=\d[.)]?) (?=\d|[A-Z][a-z]{2} \d)|(?<=\d [A-Z][a-z]{2}) (?=\d{4})/g, nbsp))
    .join(`${nbsp}· `);
}

function summaryOf({ issue, room }: Setting): PrintData["summary"] {
  return issue.summary.map(({ slug, number, title, text }) => ({
    number: number ?? "",
    title,
    to: slug,
    c: printInline(text, { prefix: `${slug}.`, references: [], room }),
  }));
}

function coverOf(placed: readonly Placed[], { issue, room }: Setting): PrintData["cover"] {
  const leading = placed.filter(({ article }) => article.view.kind === "feature");
  const rest = placed.filter(({ article }) => article.view.kind === "article");
  const chosen = [...leading, ...rest].slice(0, coverStories);
  return (chosen.length > 0 ? chosen : placed.slice(0, coverStories)).map(({ section, article }) => {
    const summary = issue.summary.find(({ slug }) => slug === article.slug);
    const said = summary?.text ?? article.view.lead?.children ?? [];
    const context = { prefix: `${article.slug}.`, references: [] };
    return {
      to: article.slug,
      title: printInline(withoutMarks(article.view.title), { ...context, room: 12 }),
      length: textWidth(article.view.titleText),
      lead: printInline(withoutMarks(said), { ...context, room }),
      section: section.title,
    };
  });
}

function endOf({ issue, words, room }: Setting, articleHash: string | null): PrintEnd {
  const { publication, proof } = issue;
  const { language, timeZone } = publication;
  return {
    proof: proof && {
      seal: printSeal(proof.signedOffBy),
      said: printText(
        words("reader.sealed", { name: proof.signedOffBy, day: moment(proof.publishedAt, language, timeZone) }),
        room,
      ),
      explained: printText(words("reader.sealExplains"), room),
      facts: [
        ...(articleHash ? [{ label: words("reader.articleHash"), value: articleHash }] : []),
        { label: words("reader.editionHash"), value: proof.editionHash },
        {
          label: words("reader.publishedAt"),
          value: `${moment(proof.publishedAt, language, timeZone)}, ${words("reader.edition", { number: proof.editionNumber })}`,
        },
      ],
    },
    colophon: [
      { label: words("reader.publishedOn"), value: longDay(issue.issue.publicationDate, language) },
      ...issue.colophon,
    ].map(({ label, value }) => ({ label, value: printText(value, 14), href: webAddress(value) })),
    rights: lines(publication.rightsNotice).map((line) => printText(line, room)),
  };
}

function lines(text: string): string[] {
  return text.split(/\n+/).filter((line) => line.trim() !== "");
}

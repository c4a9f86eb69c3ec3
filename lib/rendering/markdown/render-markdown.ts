import { dayOfInstant, longDay, moment } from "../days";
import { type NoticeView, articlesOf, type FormWords, type IssueView, type Part, type Placed } from "../issue-view";
import { noticeTitle } from "../notices";
import { leadDay, whereabouts } from "../table-words";
import type { ReferenceView } from "../view";
import { blocksMarkdown, notes } from "./blocks";
import { escapeMarkdown, plainLine, safeLine } from "./escape";
import { inlineMarkdown, linkMarkdown, type MarkdownContext } from "./inline";

/** An issue, or one article of it, as Markdown (CommonMark with tables and footnotes), its facts in front as YAML. Pure. */
export function renderMarkdown(issue: IssueView, part: Part, words: FormWords): string {
  const placed = articlesOf(issue, part);
  const whole = part.kind === "issue";
  const parts = [
    frontMatter(issue, part, placed),
    ...(whole ? front(issue, words) : []),
    ...placed.flatMap((one, index) => [
      ...(whole && placed[index - 1]?.section !== one.section ? [`## ${sectionTitle(one.section)}`] : []),
      articleMarkdown(one, { issue, words, level: whole ? 3 : 1, place: index + 1 }),
    ]),
    ...end(issue, words, whole ? 2 : 2),
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

/** JSON's strings are YAML's as well. */
function frontMatter(issue: IssueView, part: Part, placed: readonly Placed[]): string {
  const [only] = part.kind === "article" ? placed : [];
  const facts = {
    title: only?.article.view.titleText ?? `${issue.publication.title} ${issue.issue.label}`,
    publication: issue.publication.title,
    issue: issue.issue.label,
    date: issue.issue.publicationDate,
    language: only?.article.view.language ?? issue.publication.language,
    author: only?.article.view.byline || undefined,
    address: only?.article.address ?? issue.address,
    ...statusOf(only, issue.publication.timeZone),
    edition: issue.proof?.editionNumber,
    sha256: only?.article.hash || issue.proof?.editionHash,
  };
  const lines = Object.entries(facts).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${JSON.stringify(value)}`],
  );
  return ["---", ...lines, "---"].join("\n");
}

/** Of one article by itself: the day on which it was retracted, or corrected last. */
function statusOf(only: Placed | undefined, timeZone: string): Record<string, string> {
  const [latest] = only?.article.notices ?? [];
  return latest ? { [latest.kind]: dayOfInstant(latest.at, timeZone) } : {};
}

function front(issue: IssueView, words: FormWords): string[] {
  const { publication, issue: facts } = issue;
  const context = { words, language: publication.language, prefix: "summary-" };
  const summary = issue.summary.map(
    ({ number, text }) => `- ${safeLine(`${number ? `${number} ` : ""}${inlineMarkdown(text, context)}`)}`,
  );
  return [
    `# ${escapeMarkdown(`${publication.title} ${facts.label}`)}`,
    escapeMarkdown(longDay(facts.publicationDate, publication.language)),
    ...facts.introduction.split(/\n+/).map(plainLine),
    ...(summary.length > 0 ? [`## ${escapeMarkdown(words("reader.summary"))}`, summary.join("\n")] : []),
  ];
}

function sectionTitle({ number, title }: Placed["section"]): string {
  return escapeMarkdown([number, title].filter(Boolean).join(" "));
}

type Setting = { issue: IssueView; words: FormWords; level: number; place: number };

function articleMarkdown({ article, group }: Placed, { issue, words, level, place }: Setting): string {
  const { view, number, notices: told } = article;
  const { language } = issue.publication;
  const context: MarkdownContext = { words, language, prefix: `${place}-` };
  const sign = "#".repeat(level);
  const day = view.lead ? leadDay(view.lead, language) : "";
  return [
    group.category ? plainLine(group.category) : "",
    `${sign} ${number ? `${number} ` : ""}${inlineMarkdown(view.title, context)}`,
    view.byline ? escapeMarkdown(words("reader.by", { name: view.byline })) : "",
    ...told.map((notice) => noticeOver(notice, issue, words)),
    view.lead ? `■ ${inlineMarkdown(view.lead.children, context)}${day ? ` ${escapeMarkdown(day)}` : ""}` : "",
    ...(view.lead ? notes(view.lead.notes, context) : []),
    blocksMarkdown(view.blocks, level + 1, context),
    view.references.length > 0 ? `${sign}# ${escapeMarkdown(words("reader.references"))}` : "",
    view.references.map((reference) => referenceMarkdown(reference, language, words)).join("\n"),
    view.footnotes
      .map(({ mark, children }) => `[^${context.prefix}${mark}]: ${safeLine(inlineMarkdown(children, context))}`)
      .join("\n\n"),
  ]
    .filter(Boolean)
    .join("\n\n");
}

/** That an article is retracted, or what in it was corrected: a quotation before everything that it says. */
function noticeOver(notice: NoticeView, { publication }: IssueView, words: FormWords): string {
  const title = `**${escapeMarkdown(noticeTitle(notice, publication, words))}**`;
  return [title, ...notice.lines.map(plainLine)].map((line) => `> ${line}`).join("\n>\n");
}

function referenceMarkdown(reference: ReferenceView, language: string, words: FormWords): string {
  const { number, title, titleTranslation, locator, url, archiveUrl } = reference;
  const said = [
    `${number === null ? "" : `\\[${number}\\] `}${escapeMarkdown(title)}${locator ? `, ${escapeMarkdown(locator)}` : ""}`,
    escapeMarkdown(titleTranslation),
    ...whereabouts(reference, language, words).map(escapeMarkdown),
    url ? linkMarkdown(url, escapeMarkdown(url)) : "",
    archiveUrl ? linkMarkdown(archiveUrl, escapeMarkdown(words("reader.archived"))) : "",
  ];
  return `- ${safeLine(said.filter(Boolean).join(" · "))}`;
}

function end(issue: IssueView, words: FormWords, level: number): string[] {
  const { publication, colophon, proof } = issue;
  const sign = "#".repeat(level);
  const sealed =
    proof &&
    words("reader.sealed", {
      name: proof.signedOffBy,
      day: moment(proof.publishedAt, publication.language, publication.timeZone),
    });
  return [
    `${sign} ${escapeMarkdown(words("reader.colophon"))}`,
    [
      [words("reader.publishedOn"), longDay(issue.issue.publicationDate, publication.language)],
      ...colophon.map(({ label, value }) => [label, value]),
    ]
      .map(([label = "", value = ""]) => `- ${plainLine(label)}: ${escapeMarkdown(value)}`)
      .join("\n"),
    ...publication.rightsNotice.split(/\n+/).map(plainLine),
    ...(proof && sealed
      ? [escapeMarkdown(sealed), `${escapeMarkdown(words("reader.editionHash"))}: \`${proof.editionHash}\``]
      : []),
  ];
}

import type { FormWords, IssueView } from "../issue-view";
import { excerpt } from "../reading-time";
import { inlineText } from "../plain-text";
import { type MailContents, type MailLinks, mailContents, type Room, type Scheme } from "./mail-contents";
import { mailHtml } from "./mail-html";
import { mailText } from "./mail-text";

export type MailEdition = {
  readonly subject: string;
  readonly preheader: string;
  readonly html: string;
  readonly text: string;
  /** Articles that had no room. */
  readonly left: number;
};

/**
 * Gmail shows the first 102 kB of a mail and hides the rest. Both texts together, coded in base64 (which adds a third and line ends), stay under
 * that with room for the head: 48 and 20 kB make 93.
 */
export const mostBytes = { html: 48_000, text: 20_000 } as const;

const everything: Room = { line: 600, introduction: 2_000, articles: 400 };
const less: readonly Room[] = [
  { line: 240, introduction: 1_000, articles: 400 },
  { line: 110, introduction: 400, articles: 400 },
  { line: 0, introduction: 400, articles: 400 },
];

/**
 * The mail edition of an issue: as HTML and as plain text, in the publication's language. A mail tells what is in the issue and leads to it; the
 * whole text of a weekly does not fit into what mail programs show. In an issue that is larger still lines get shorter, then only headlines stay,
 * then as many of them as there is room for. Pure.
 */
export function renderMail(
  issue: IssueView,
  words: FormWords,
  { links, scheme = "reader" }: { links: MailLinks; scheme?: Scheme },
): MailEdition {
  for (const room of roomsFrom(everything)) {
    const contents = mailContents(issue, words, room);
    const preheader = preheaderOf(contents);
    const html = mailHtml(contents, { words, links, preheader, scheme });
    const text = mailText(contents, words, links);
    if (bytes(html) <= mostBytes.html && bytes(text) <= mostBytes.text)
      return { subject: subjectOf(contents), preheader, html, text, left: contents.left };
  }
  throw new Error("a mail without any article is too large");
}

/** Ever less, down to no article at all. */
function* roomsFrom(room: Room): Generator<Room> {
  yield room;
  yield* less;
  for (let articles = 320; articles >= 1; articles = Math.floor(articles * 0.8))
    yield { line: 0, introduction: 0, articles };
  yield { line: 0, introduction: 0, articles: 0 };
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).byteLength;
}

/** 대륙과학 주간 제147호: the first headline. One line, whatever the names hold. */
function subjectOf({ title, sections }: MailContents): string {
  const [first] = sections.flatMap(({ articles }) => articles);
  return excerpt(first ? `${title}: ${first.title}` : title, 120);
}

/** What a list of mails shows behind the subject: what the subject has not said yet. */
function preheaderOf({ introduction, sections }: MailContents): string {
  const [first, ...others] = sections.flatMap(({ articles }) => articles);
  const line = first ? inlineText(first.line) : "";
  return excerpt(introduction[0] ?? [line, ...others.map(({ title }) => title)].filter(Boolean).join(" · "), 140);
}

import type { FormWords } from "../issue-view";
import { inlineText } from "../plain-text";
import type { MailArticle, MailContents, MailLinks } from "./mail-contents";

/** The same as plain text: paragraphs, each address on a line of its own. */
export function mailText(contents: MailContents, words: FormWords, links: MailLinks): string {
  const { title, day, introduction, sections, left, address, colophon, rightsNotice, publication } = contents;
  const onward = [left > 0 ? words("mail-edition.left", { count: left }) : "", words("mail-edition.onTheWeb")];
  const parts = [
    `${title}\n${day}`,
    ...introduction,
    ...sections.flatMap((section) => [
      section.title ? `${section.title}\n${"=".repeat(24)}` : "",
      ...section.articles.map(articleText),
    ]),
    `${onward.filter(Boolean).join(" ")}\n${address}`,
    "-- ",
    words("mail-edition.why", { publication }),
    `${words("mail-edition.leave")}\n${links.leave}`,
    `${words("mail-edition.preferences")}\n${links.preferences}`,
    colophon.map(({ label, value }) => `${label}: ${value}`).join("\n"),
    rightsNotice,
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

function articleText({ number, category, title, line, notice, address }: MailArticle): string {
  const heading = `${[number, title].filter(Boolean).join(" ")}${category ? ` [${category}]` : ""}`;
  return [heading, notice, inlineText(line).replace(/\s*\n\s*/g, " "), address].filter(Boolean).join("\n");
}

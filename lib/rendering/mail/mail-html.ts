import type { FormWords } from "../issue-view";
import type { InlineView } from "../view";
import { webAddress } from "../web-address";
import { element, text } from "../xhtml/markup";
import type { MailArticle, MailContents, MailLinks, MailSection, Scheme } from "./mail-contents";
import { headStyle, styles } from "./mail-styles";

type Setting = { words: FormWords; links: MailLinks; preheader: string; scheme: Scheme };

/**
 * As HTML that mail programs agree on: one column, styles inline. There is no picture and nothing is loaded, so nothing is missing where
 * pictures are off, and nobody is told that the mail was opened.
 */
export function mailHtml(contents: MailContents, { words, links, preheader, scheme }: Setting): string {
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="supported-color-schemes" content="light dark">',
    '<meta name="format-detection" content="telephone=no,date=no,address=no">',
    element("title", {}, text(contents.title)),
    element("style", {}, headStyle(scheme)),
  ].join("");
  const inside = [
    nameplate(contents),
    ...contents.introduction.map((line) => element("p", { style: styles.paragraph }, text(line))),
    ...contents.sections.map((section) => sectionHtml(section, contents.language)),
    onward(contents, words),
    foot(contents, words, links),
  ].join("\n");
  const sheet = table(
    { class: "m-sheet", style: styles.sheet, width: "600" },
    { class: "m-inside", style: styles.inside },
    inside,
  );
  const page = table({ class: "m-page", style: styles.page, width: "100%" }, { align: "center" }, sheet);
  return `<!doctype html>
<html lang="${text(contents.language)}"><head>${head}</head>
<body class="m-page" style="${styles.body}">${hidden(preheader)}
${page}
</body></html>
`;
}

type Attributes = Parameters<typeof element>[1];

/** A table that only holds a place: read aloud as if it were not there. */
function table(attributes: Attributes, cell: Attributes, inside: string): string {
  const layout = { role: "presentation", cellpadding: 0, cellspacing: 0, border: 0, ...attributes };
  return element("table", layout, element("tr", {}, element("td", cell, inside)));
}

/** What a list of mails shows behind the subject; the signs after it keep the mail's own first words out of there. */
function hidden(preheader: string): string {
  const filler = "&#847;&zwnj;&nbsp;".repeat(40);
  return `<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${text(preheader)}${filler}</div>`;
}

function nameplate({ publication, label, day, address, colour }: MailContents): string {
  const name = link(address, `${text(publication)} ${text(label)}`, { class: "m-ink", style: styles.titleLink });
  return [
    element(
      "div",
      {
        class: "m-band",
        style: `width:48px;height:4px;margin:0 0 14px;background:${colour};font-size:0;line-height:0`,
      },
      "&nbsp;",
    ),
    element("h1", { class: "m-ink", style: styles.name }, name),
    element("p", { class: "m-muted", style: styles.day }, text(day)),
  ].join("");
}

function sectionHtml({ title, articles }: MailSection, language: string): string {
  const heading = title ? element("h2", { class: "m-muted m-rule", style: styles.section }, text(title)) : "";
  return [heading, ...articles.map((article) => articleHtml(article, language))].join("\n");
}

function articleHtml({ number, category, title, line, notice, ...article }: MailArticle, language: string): string {
  const said = [
    number && text(number),
    link(article.address, text(title), { class: "m-ink", style: styles.titleLink }),
  ];
  const lang = article.language === language ? undefined : article.language;
  return element(
    "div",
    { style: styles.article, lang },
    category ? element("span", { class: "m-muted", style: styles.category }, text(category)) : "",
    element("h3", { class: "m-ink", style: styles.title }, said.filter(Boolean).join(" ")),
    notice ? element("p", { class: "m-notice", style: styles.notice }, text(notice)) : "",
    line.length > 0 ? element("p", { style: styles.line }, inlineHtml(line)) : "",
  );
}

/** Running text with the languages of its runs; marks of notes and of sources lead nowhere in a mail and are left out. */
function inlineHtml(views: readonly InlineView[]): string {
  return views
    .map((view) => {
      switch (view.type) {
        case "text":
          return text(view.text);
        case "break":
          return "<br>";
        case "noteMark":
        case "citation":
          return "";
        case "lang":
          return element("span", { lang: view.lang }, inlineHtml(view.children));
        case "gloss":
          return `(${element("span", { lang: view.lang }, inlineHtml(view.children))})`;
        case "mark":
          return view.mark === "strong" ? element("b", {}, inlineHtml(view.children)) : inlineHtml(view.children);
        default:
          return inlineHtml(view.children);
      }
    })
    .join("");
}

function onward({ address, left }: MailContents, words: FormWords): string {
  const more = left > 0 ? `${text(words("mail-edition.left", { count: left }))} ` : "";
  return element(
    "p",
    { style: styles.onward },
    more,
    link(address, text(words("mail-edition.onTheWeb")), { class: "m-link", style: `${styles.link};font-weight:bold` }),
  );
}

function foot({ colophon, rightsNotice, publication }: MailContents, words: FormWords, links: MailLinks): string {
  const line = (...inside: string[]) => element("p", { style: styles.footLine }, inside.filter(Boolean).join(" · "));
  const quiet = { class: "m-link", style: styles.link };
  return element(
    "div",
    { class: "m-muted m-rule", style: styles.foot },
    line(text(words("mail-edition.why", { publication }))),
    line(
      link(links.leave, text(words("mail-edition.leave")), quiet),
      link(links.preferences, text(words("mail-edition.preferences")), quiet),
    ),
    ...colophon.map(({ label, value }) => element("div", {}, `${text(label)}: ${text(value)}`)),
    rightsNotice ? element("p", { style: "margin:8px 0 0" }, text(rightsNotice)) : "",
  );
}

function link(address: string, inside: string, attributes: Attributes): string {
  const href = webAddress(address);
  return href ? element("a", { href, ...attributes }, inside) : inside;
}

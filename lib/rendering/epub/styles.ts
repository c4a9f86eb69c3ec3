import type { Theme } from "../issue-view";

/**
 * The look of an e-book: little enough that a reader's own size, face and colours win. Letters have no colour of their own: a reading program
 * that turns the page dark tells nobody, and would leave dark letters on it.
 */
export function styles({ colour, textFace }: Theme): string {
  return `html { font-family: ${textFace === "serif" ? "serif" : "sans-serif"}; }
body { line-height: 1.7; word-break: keep-all; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { line-height: 1.35; text-wrap: balance; break-after: avoid; page-break-after: avoid; }
.title-page { text-align: center; margin-top: 20%; }
.title-page h1 { font-size: 2.2em; border-top: 0.1em solid ${colour}; padding-top: 0.6em; }
.label, .number, .category, .kind { font-weight: bold; }
nav a { text-decoration: none; }
nav ol { list-style: none; padding-left: 1.2em; }
nav > ol { padding-left: 0; }
nav li { margin: 0.35em 0; }
nav > ol > li { font-weight: bold; }
nav ol ol { font-weight: normal; }
.opener { border-top: 0.15em solid ${colour}; padding-top: 0.4em; }
article { margin-top: 2.5em; }
article.feature, article.article { break-before: page; page-break-before: always; }
section > h1 + article { break-before: auto; page-break-before: auto; }
.category { margin-bottom: 0; font-size: 0.9em; }
.category + h1, .category + h2 { margin-top: 0.2em; }
.byline, .note, .table-note { font-size: 0.88em; }
.lead { font-weight: bold; }
.lead::before { content: "\\25A0\\00A0"; }
ul, ol { padding-left: 1.3em; }
.bullets-dash, .bullets-square, .bullets-arrow, .bullets-check, .bullets-asterisk { list-style-type: none; }
.bullets-dash > li::before { content: "\\2013"; }
.bullets-square > li::before { content: "\\25A0"; }
.bullets-arrow > li::before { content: "\\25B6"; }
.bullets-check > li::before { content: "\\2611"; }
.bullets-asterisk > li::before { content: "*"; }
.bullets-dash > li::before, .bullets-square > li::before, .bullets-arrow > li::before, .bullets-check > li::before, .bullets-asterisk > li::before { float: left; margin-left: -1.2em; }
.summary, .references ul { list-style: none; padding-left: 0; }
.summary li { margin: 0.8em 0; }
.end-title { font-size: 1em; margin: 2em 0 0.6em; }
.references li { margin: 0.6em 0; font-size: 0.88em; line-height: 1.5; }
li p, td p, th p, .references p { margin: 0.25em 0; }
td ul, td ol, th ul, th ol { margin: 0; }
td li > p:only-child, th li > p:only-child { margin: 0; }
aside.box { margin: 1.5em 0; padding: 0.6em 1em; border-top: 0.15em solid ${colour}; border-bottom: 0.05em solid; }
aside.over { margin: 1em 0; padding: 0.2em 1em; border-left: 0.25em solid; font-size: 0.92em; }
.box-title { font-size: 1em; margin: 0 0 0.5em; }
.table { margin: 1.5em 0; overflow-x: auto; }
.wide table { font-size: 0.7em; font-variant-numeric: tabular-nums; }
.wide th, .wide td { padding: 0.25em 0.3em; }
table { width: 100%; border-collapse: collapse; font-size: 0.85em; line-height: 1.5; }
caption { text-align: left; font-weight: bold; padding-bottom: 0.4em; }
th, td { border-top: 0.05em solid; border-bottom: 0.05em solid; padding: 0.25em 0.5em; text-align: left; vertical-align: top; }
.align-end { text-align: right; }
.align-center { text-align: center; }
.chart svg { display: block; width: 100%; max-width: 34em; height: auto; background: #ffffff; }
.chart figcaption { font-weight: bold; margin-bottom: 0.6em; }
.credit { display: block; }
dt { font-size: 0.88em; }
dd { margin: 0 0 0.5em; }
figure { margin: 1.5em 0; }
img { max-width: 100%; height: auto; }
figcaption { font-size: 0.88em; }
blockquote { margin: 1em 0; padding-left: 1em; border-left: 0.15em solid ${colour}; }
a { color: inherit; }
:lang(zh), :lang(ja) { word-break: normal; }
cite { font-style: normal; }
em:lang(ko), em:lang(zh), em:lang(ja) { font-style: normal; font-weight: bold; }
:lang(en) { hyphens: auto; -webkit-hyphens: auto; }
h1:lang(en), h2:lang(en), h3:lang(en), h4:lang(en) { hyphens: none; -webkit-hyphens: none; }
sup { line-height: 0; }
code { word-break: break-all; }
`;
}

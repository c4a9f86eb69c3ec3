import { renderToStaticMarkup } from "react-dom/server";
import { Blocks } from "@/components/reader/blocks";
import { Inline } from "@/components/reader/inline";
import { Lead } from "@/components/reader/lead";
import { Footnotes } from "@/components/reader/notes";
import { References } from "@/components/reader/references";
import type { Setting } from "@/components/reader/words";
import { wordingOf } from "@/i18n/form-words.server";
import type { PageAsked } from "@/lib/publishing/verify-edition";
import { articleView } from "@/lib/rendering/article-view";
import { wordsOf } from "@/lib/rendering/form-words";

/**
 * Draws the approved text again with the same hands that draw the public pages, and looks for each part of it, to the letter of its
 * markup, in the page that was served: title, lead, text with its tables, charts and pictures, footnotes, references.
 */
export async function comparePage(served: string, { frame, content }: PageAsked): Promise<string | null> {
  const view = articleView(content, { bullets: frame.publication.numbering.bullets });
  const setting = await settingOf(frame.publication);
  const { words } = setting;
  const parts = [
    <h1 key="title">
      <Inline views={view.title} words={words} />
    </h1>,
    view.lead && <Lead key="lead" lead={view.lead} setting={setting} />,
    <div key="text" className="prose">
      <Blocks blocks={view.blocks} words={words} />
    </div>,
    <Footnotes key="footnotes" notes={view.footnotes} words={words} />,
    <References key="references" references={view.references} setting={setting} />,
  ];
  const page = plain(served);
  for (const part of parts) {
    const markup = plain(renderToStaticMarkup(part));
    if (!page.includes(markup)) return firstDifference(page, markup);
  }
  return null;
}

type Publication = PageAsked["frame"]["publication"];

async function settingOf({ language, timeZone, appearance }: Publication): Promise<Setting> {
  const words = wordsOf(await wordingOf({ language, timeZone }));
  const { references } = appearance;
  return { words: (key, values) => words(`reader.${key}`, values), language, timeZone, references };
}

/** Without the marks that a page sent in pieces has between its texts. */
function plain(markup: string): string {
  return markup.replace(/<!--.*?-->/g, "");
}

/** The words around the place up to which the page goes along with the markup, starting where it goes along longest. */
function firstDifference(page: string, markup: string): string {
  const start = markup.slice(0, Math.max(4, markup.indexOf(">") + 1));
  let longest = 0;
  for (let at = page.indexOf(start); at !== -1; at = page.indexOf(start, at + 1)) {
    let length = start.length;
    while (length < markup.length && page[at + length] === markup[length]) length += 1;
    longest = Math.max(longest, length);
  }
  const around = markup.slice(Math.max(0, longest - 200), longest + 200).replace(/^[^<]*>|<[^>]*>|<[^>]*$/g, " ");
  return around.replace(/\s+/g, " ").trim();
}

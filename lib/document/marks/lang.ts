import { runLanguageOf, runLanguageSchema } from "../attributes";
import { defineMark } from "../definition";

/** The language of a run, for screen readers, hyphenation and the choice of a font. */
export const lang = defineMark({
  name: "lang",
  attrs: { lang: runLanguageSchema },
  spec: {
    parseDOM: [
      {
        tag: "span[lang]",
        getAttrs: (dom) => languageOf(dom.getAttribute("lang")),
      },
    ],
    toDOM: (mark) => ["span", { lang: mark.attrs.lang }, 0],
  },
});

function languageOf(tag: string | null) {
  const language = runLanguageOf(tag);
  return language ? { lang: language } : false;
}

import { element, text } from "./xhtml/markup";

/** What a browser is told of the way to search a publication (OpenSearch 1.1). */
export type SearchDescription = {
  /** The site's own address, without a slash at its end. */
  readonly site: string;
  readonly publication: { readonly slug: string; readonly title: string; readonly language: string };
  /** What is found here, in the publication's language. */
  readonly about: string;
  /** The address of this description, as a path. */
  readonly path: string;
};

const namespace = { xmlns: "http://a9.com/-/spec/opensearch/1.1/" };
export const openSearchType = "application/opensearchdescription+xml";

/** What OpenSearch lets these hold. */
const longest = { shortName: 16, longName: 48, description: 1024 };

export function openSearch({ site, publication, about, path }: SearchDescription): string {
  const { slug, title, language } = publication;
  const found = `${site}/search?in=${encodeURIComponent(slug)}&q={searchTerms}`;
  const description = element(
    "OpenSearchDescription",
    namespace,
    element("ShortName", {}, text(shortened(title, longest.shortName))),
    element("LongName", {}, text(shortened(title, longest.longName))),
    element("Description", {}, text(shortened(about, longest.description))),
    element("Url", { type: "text/html", method: "get", template: found }),
    element("Url", { type: openSearchType, rel: "self", template: site + path }),
    element("Image", { type: "image/svg+xml", width: 16, height: 16 }, text(`${site}/icon.svg`)),
    element("Language", {}, text(language)),
    element("InputEncoding", {}, "UTF-8"),
    element("OutputEncoding", {}, "UTF-8"),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${description}\n`;
}

/** No letter is cut in two. */
function shortened(said: string, most: number): string {
  const letters = [...new Intl.Segmenter().segment(said)].map(({ segment }) => segment);
  let kept = "";
  for (const letter of letters) {
    if (kept.length + letter.length > most) return kept.trimEnd();
    kept += letter;
  }
  return kept;
}

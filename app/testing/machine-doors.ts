type Open = { readonly anyone: string };

const publication = "app/(public)/[publication]";
const article = `${publication}/[issue]/[article]`;

/** What stands open for programs: feeds of sections, citations, pictures of pages, the read API. All of it reads what is out, and nothing else. */
export const machineDoors: Readonly<Record<string, Open>> = {
  ...open("what is new under a section or category", [
    `${publication}/sections/[topic]/feed.xml`,
    `${publication}/sections/[topic]/rss.xml`,
    `${publication}/sections/[topic]/feed.json`,
  ]),
  ...open("how a publication is searched", [`${publication}/opensearch.xml`]),
  ...open("a published article as a reference", [`${article}/cite.bib`, `${article}/cite.ris`, `${article}/cite.json`]),
  ...open("the picture of what is published", [`${publication}/[issue]/card.png`, `${article}/card.png`]),
  ...open("the read API", ["app/api/v1/[[...path]]"]),
  ...Object.fromEntries(
    ["POST", "PUT", "PATCH", "DELETE"].map((method) => [
      `app/api/v1/[[...path]]/route.ts ${method}`,
      { anyone: "is told that nothing is written here" },
    ]),
  ),
  "app/api/v1/[[...path]]/route.ts OPTIONS": { anyone: "what browsers ask before they ask the read API" },
};

function open(reason: string, folders: readonly string[]): Record<string, Open> {
  return Object.fromEntries(folders.map((folder) => [`${folder}/route.ts GET`, { anyone: reason }]));
}

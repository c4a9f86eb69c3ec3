/** Where an address of the site lies in an exported folder, and how pages there link to it. */
export type StaticPlace = { readonly file: string; readonly href: string };

const asFile = /\.(?:xml|json|md|csv|pdf|epub|docx|svg|txt|ico|css|woff2?|png|jpe?g|webp|avif)$/;
const pictures = /^\/api\/media\/files\/([0-9a-f]{64})$/;
const endings: Readonly<Record<string, string>> = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/webp": "webp",
  "image/avif": "avif",
  "image/gif": "gif",
  "image/svg+xml": "svg",
};

/**
 * Any host of files serves a page as the index of a folder, and knows nothing of queries: `/weekly/archive?year=2023` becomes
 * `/weekly/archive/year-2023/`. A picture gets the ending that says what it is.
 * @param address a path with its query, without a fragment
 * @param mediaType needed for pictures
 */
export function staticPlace(address: string, mediaType = ""): StaticPlace {
  const [path = "", asked = ""] = address.split("?", 2);
  const picture = pictures.exec(path)?.[1];
  if (picture) {
    const ending = endings[mediaType.split(";", 1)[0] ?? ""] ?? "bin";
    return { file: `files/${picture}.${ending}`, href: `/files/${picture}.${ending}` };
  }
  const query = [...new URLSearchParams(asked)];
  if (asFile.test(path)) {
    const page = query.find(([name, value]) => name === "page" && value !== "1");
    const href = page ? path.replace(/(\.\w+)$/, `-${page[1]}$1`) : path;
    return { file: decodeURIComponent(href.slice(1)), href };
  }
  const parts = query.map(([name, value]) => `${encodeURIComponent(name)}-${encodeURIComponent(value)}`);
  const href = `${[path.replace(/\/$/, ""), ...parts].join("/")}/`;
  return { file: `${decodeURIComponent(href.slice(1))}index.html`, href };
}

export function isPictureAddress(address: string): boolean {
  return pictures.test(address);
}

const policy =
  "default-src 'none'; script-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; base-uri 'none'";

/**
 * A kept page as it stands in a folder: its links lead to the places there, and it carries its own policy, since a host of files sends none.
 * @param site the site's own address: what a page says of itself names the place too
 */
export function staticPage(html: string, hrefOf: (address: string) => string, site: string): string {
  return html
    .replace(/ href="([^"]*)"/g, (whole, value: string) =>
      value.startsWith(`${site}/`) ? ` href="${site}${written(value.slice(site.length), hrefOf)}"` : whole,
    )
    .replace(/ (href|src)="(\/[^"]*)"/g, (_, name: string, value: string) => ` ${name}="${written(value, hrefOf)}"`)
    .replace(/ (srcSet|srcset)="([^"]*)"/g, (_, name: string, value: string) => {
      const several = value.split(/,\s*/).map((one) => {
        const [address = "", ...size] = one.trim().split(/\s+/);
        return [address.startsWith("/") ? written(address, hrefOf) : address, ...size].join(" ");
      });
      return ` ${name}="${several.join(", ")}"`;
    })
    .replace(/(<head>)/, `$1<meta http-equiv="Content-Security-Policy" content="${policy}"/>`);
}

/** Where what can be found is listed, in the place of the search that a host of files does not answer. */
export const finderAddress = "/search";

/** What only the program answers (search) is left out of a folder, since a host of files knows nothing of questions: a link stands in its place. */
export function withoutServer(html: string): string {
  return html
    .replace(
      /<search\b[^>]* data-needs-server="([^"]*)".*?<\/search>/gs,
      (_, name: string) => `<a class="head-find" href="${finderAddress}">${name}</a>`,
    )
    .replace(/<link\b(?=[^>]* rel="search")[^>]*>/g, "");
}

function written(value: string, hrefOf: (address: string) => string): string {
  if (value.startsWith("//")) return value;
  const [address = "", fragment] = value.replaceAll("&amp;", "&").split("#", 2);
  return `${hrefOf(address).replaceAll("&", "&amp;")}${fragment === undefined ? "" : `#${fragment}`}`;
}

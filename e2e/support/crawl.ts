export type Crawled = {
  readonly pages: string[];
  /** Addresses of the site that are not there, each with one that names it. */
  readonly missing: string[];
  /** What a browser would fetch from somebody else. */
  readonly elsewhere: string[];
};

const named = {
  html: / (?:href|src)="([^"]*)"| srcset="([^"]*)"/gi,
  css: /url\(["']?(?!data:)([^"')]+)["']?\)/g,
  xml: /<(?:loc|id|link)>([^<]*)<|(?:href|url)="([^"]*)"/g,
};
/** What a browser fetches by itself, without anybody following a link. */
const fetched =
  /<(?:img|source|script|iframe|video|audio)\b[^>]*?\ssrc(?:set)?="([^"]*)"|<link\b[^>]*rel="(?:stylesheet|icon|preload)"[^>]*href="([^"]*)"/gi;

/** Asks a site for everything that it names, from its first page and its map on. */
export async function crawl(site: string): Promise<Crawled> {
  const waiting: [address: string, on: string][] = ["/", "/sitemap.xml", "/robots.txt"].map((path) => [
    site + path,
    "",
  ]);
  const seen = new Set(waiting.map(([address]) => address));
  const found: Crawled = { pages: [], missing: [], elsewhere: [] };
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [address, on] = next;
    const answer = await fetch(address);
    if (answer.status !== 200) found.missing.push(`${answer.status} ${address} on ${on}`);
    const kind = kindOf(answer);
    if (!kind || answer.status !== 200) {
      await answer.body?.cancel();
      continue;
    }
    const text = await answer.text();
    if (kind === "html") found.pages.push(address);
    for (const to of addressesIn(text, named[kind], address)) {
      if (!to.startsWith(`${site}/`) || seen.has(to)) continue;
      seen.add(to);
      waiting.push([to, address]);
    }
    if (kind === "xml") continue;
    const loaded = addressesIn(text, kind === "html" ? fetched : named.css, address);
    found.elsewhere.push(...loaded.filter((to) => !to.startsWith(`${site}/`)).map((to) => `${to} on ${address}`));
  }
  return found;
}

function kindOf({ headers }: Response): keyof typeof named | null {
  const type = headers.get("content-type") ?? "";
  if (type.startsWith("text/html")) return "html";
  if (type.startsWith("text/css")) return "css";
  return type.includes("xml") && !type.includes("svg") ? "xml" : null;
}

function addressesIn(text: string, pattern: RegExp, base: string): string[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const value = (match[1] ?? match[2] ?? "").replaceAll("&amp;", "&");
    const isSet = / src(?:set)?="[^"]*\s\d+w/i.test(match[0]);
    const all = isSet ? value.split(/,\s*/).map((one) => one.trim().split(/\s+/)[0] ?? "") : [value];
    return all
      .filter((one) => one !== "" && URL.canParse(one, base))
      .map((one) => new URL(one, base).href.split("#", 1)[0] ?? "");
  });
}

import { Parser } from "htmlparser2";

/**
 * Where a page leads inside the site, each address once, without its fragment: links, pictures, feeds, the picture that stands for it.
 * @param site the site's own address, where whole addresses of it count too
 */
export function linksInside(html: string, site?: string): string[] {
  const found = new Set<string>();
  const parser = new Parser({
    onopentag(_, { href, src, srcset, property, content }) {
      const shared = property === "og:image" ? content : undefined;
      const several = srcset?.split(",").map((part) => part.trim().split(/\s+/)[0]) ?? [];
      for (const named of [href, src, shared, ...several]) {
        const address = site && named?.startsWith(`${site}/`) ? named.slice(site.length) : named;
        if (address?.startsWith("/") && !address.startsWith("//")) found.add(address.split("#", 1)[0] ?? "");
      }
    },
  });
  parser.write(html);
  parser.end();
  return [...found];
}

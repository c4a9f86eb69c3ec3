import { Parser } from "htmlparser2";

/** Where a page leads inside the site, each address once, without its fragment: links, pictures, feeds. */
export function linksInside(html: string): string[] {
  const found = new Set<string>();
  const parser = new Parser({
    onopentag(_, { href, src, srcset }) {
      const several = srcset?.split(",").map((part) => part.trim().split(/\s+/)[0]) ?? [];
      for (const address of [href, src, ...several])
        if (address?.startsWith("/") && !address.startsWith("//")) found.add(address.split("#", 1)[0] ?? "");
    },
  });
  parser.write(html);
  parser.end();
  return [...found];
}

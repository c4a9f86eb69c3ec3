import { Parser } from "htmlparser2";

type Range = readonly [from: number, to: number];

/**
 * A page as Next rendered it, without what only a script would need: the scripts with the page's data in them, their preloads, React's comments,
 * nonces, and the empty corner in which metadata would arrive late. Everything else stays as it is, byte for byte; data for machines
 * (`application/ld+json`) too.
 */
export function stripPage(html: string): string {
  const cuts: Range[] = [];
  let open: { name: string; at: number; depth: number } | undefined;
  let depth = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1;
      const range: Range = [parser.startIndex, parser.endIndex + 1];
      if (open) return;
      if (isForScript(name, attributes)) open = { name, at: range[0], depth };
      else cuts.push(...nonces(html, range));
    },
    onclosetag() {
      if (open && open.depth === depth) {
        cuts.push([open.at, parser.endIndex + 1]);
        open = undefined;
      }
      depth -= 1;
    },
    oncomment() {
      if (!open) cuts.push([parser.startIndex, parser.endIndex + 1]);
    },
  });
  parser.write(html);
  parser.end();
  return withoutCorner(without(html, cuts));
}

function isForScript(name: string, attributes: Readonly<Record<string, string>>): boolean {
  if (name === "script") return attributes.type !== "application/ld+json";
  if (name !== "link") return false;
  return attributes.rel === "modulepreload" || (attributes.rel === "preload" && attributes.as === "script");
}

/** A nonce differs from answer to answer, and nothing here runs. */
function nonces(html: string, [from, to]: Range): Range[] {
  const tag = html.slice(from, to);
  return [...tag.matchAll(/ nonce="[^"]*"/g)].map((match) => [
    from + match.index,
    from + match.index + match[0].length,
  ]);
}

function without(html: string, cuts: readonly Range[]): string {
  let kept = "";
  let at = 0;
  for (const [from, to] of cuts) {
    kept += html.slice(at, from);
    at = to;
  }
  return kept + html.slice(at);
}

function withoutCorner(html: string): string {
  return html.replace('<div hidden=""></div>', "");
}

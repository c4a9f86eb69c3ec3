import { Parser } from "htmlparser2";

/** What is wrong with a page that must stand by itself: codes, with where it is wrong. */
export type PageFault =
  | { readonly code: "count"; readonly what: "title" | "main" | "h1"; readonly found: number }
  | { readonly code: "noLanguage" | "noStyle" | "cut" | "script" | "hidden" }
  | { readonly code: "handler"; readonly attribute: string }
  | { readonly code: "asset"; readonly address: string }
  | { readonly code: "marker"; readonly wanted: string };

type Wanted = {
  /** Whether the build has the file at this address (`/_next/static/…`). */
  readonly hasAsset: (address: string) => boolean;
  /** Texts that must stand in it: the edition's hash, an article's own. */
  readonly markers: readonly string[];
};

type Seen = { title: number; main: number; h1: number; styles: number; language: string };

/**
 * Looks whether a page is whole without script: one title, one main part, one first heading, its styles and every asset there, nothing that
 * waits in a hidden place for a script to move it, no handler, and the marks of what it was made from.
 */
export function faultsOf(html: string, { hasAsset, markers }: Wanted): PageFault[] {
  const faults: PageFault[] = [];
  const seen: Seen = { title: 0, main: 0, h1: 0, styles: 0, language: "" };
  let inDrawing = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "svg") inDrawing += 1;
      if (name === "title" && inDrawing === 0) seen.title += 1;
      if (name === "main" || name === "h1") seen[name] += 1;
      if (name === "html") seen.language = attributes.lang ?? "";
      if (name === "link" && attributes.rel === "stylesheet") seen.styles += 1;
      faults.push(...faultsOfTag(name, attributes));
      faults.push(...missingAssets(attributes, hasAsset));
    },
    onclosetag(name) {
      if (name === "svg") inDrawing -= 1;
    },
  });
  parser.write(html);
  parser.end();
  for (const what of ["title", "main", "h1"] as const)
    if (seen[what] !== 1) faults.push({ code: "count", what, found: seen[what] });
  if (!seen.language) faults.push({ code: "noLanguage" });
  if (seen.styles === 0) faults.push({ code: "noStyle" });
  if (!html.endsWith("</html>")) faults.push({ code: "cut" });
  for (const wanted of markers) if (!html.includes(wanted)) faults.push({ code: "marker", wanted });
  return faults;
}

function faultsOfTag(name: string, attributes: Readonly<Record<string, string>>): PageFault[] {
  const faults: PageFault[] = [];
  if (name === "script" && attributes.type !== "application/ld+json") faults.push({ code: "script" });
  if (name === "template" || (name === "div" && "hidden" in attributes)) faults.push({ code: "hidden" });
  for (const attribute of Object.keys(attributes))
    if (attribute.startsWith("on")) faults.push({ code: "handler", attribute });
  return faults;
}

function missingAssets(
  attributes: Readonly<Record<string, string>>,
  hasAsset: (address: string) => boolean,
): PageFault[] {
  const addresses = [attributes.href, attributes.src].filter((address) => address?.startsWith("/_next/"));
  return addresses.flatMap((address = "") => (hasAsset(address) ? [] : [{ code: "asset" as const, address }]));
}

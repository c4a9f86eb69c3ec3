import { isWebAddress } from "@/lib/document/href";
import { normalizeDoi } from "../doi";
import { dayInText } from "./day-in";
import { languageOf } from "./language-of";
import { firstKnown, line, type PageFacts } from "./page-facts";
import { scanPage } from "./scan-page";
import { structuredFacts } from "./structured-data";

/** The first two million letters hold every head there is. */
const mostLetters = 2_000_000;

/**
 * What a page says of itself: the metadata of learned journals (citation_*), then Dublin Core, then what Chinese authorities must give
 * (ArticleTitle, PubDate, ContentSource, SiteName), then JSON-LD, Open Graph, and the title in its head at last. A broken page
 * says less.
 */
export function readPageMetadata(html: string, url: string): PageFacts {
  const scan = scanPage(html.slice(0, mostLetters));
  const all = scan.metas;
  const said = (...names: readonly string[]) => names.map((name) => all.get(name.toLowerCase())?.[0]).find(Boolean);
  const outlet = line(said("citation_journal_title", "citation_conference_title", "og:site_name", "SiteName"), 200);
  const own: PageFacts = {
    title: line(said("citation_title", "dc.title", "dcterms.title", "ArticleTitle"), 500),
    outlet: line(said("citation_journal_title", "citation_conference_title"), 200),
    authors: line(all.get("citation_author")?.slice(0, 30).join("; "), 1000),
    publishedOn: dayOf(
      said(
        "citation_publication_date",
        "citation_date",
        "citation_online_date",
        "dc.date",
        "dcterms.issued",
        "PubDate",
      ),
    ),
    doi: normalizeDoi(said("citation_doi", "dc.identifier") ?? ""),
    kind: said("citation_journal_title") ? "article" : undefined,
    volume: line(said("citation_volume"), 40),
    issue: line(said("citation_issue"), 40),
    pages: pagesOf(said("citation_firstpage"), said("citation_lastpage")),
    publisher: line(said("citation_publisher", "dc.publisher"), 200),
  };
  const shared: PageFacts = {
    title: line(said("og:title", "twitter:title"), 500),
    outlet: outlet ?? line(said("ContentSource", "og:site_name", "application-name"), 200),
    publishedOn: dayOf(said("article:published_time", "og:published_time", "pubdate", "publishdate", "date")),
    authors: line(said("author", "article:author")?.replace(/^https?:.*/, ""), 1000),
  };
  const structured = structuredFacts(scan.structured);
  const facts = firstKnown(own, structured, shared, { title: withoutOutlet(scan.title, outlet) });
  const claimed = said("citation_language", "dc.language") ?? (scan.language || said("og:locale"));
  return {
    ...facts,
    title: withoutOutlet(facts.title, facts.outlet),
    language: languageOf(facts.title ?? "", claimed || structured.language),
    canonicalUrl: canonicalOf(scan.canonical, url),
  };
}

/** "Title - Outlet", "Title_Outlet", "Title | Outlet": the name of the outlet is said elsewhere. */
function withoutOutlet(title: string | undefined, outlet: string | undefined): string | undefined {
  const text = line(title, 500);
  if (!text || !outlet || !text.endsWith(outlet) || text === outlet) return text;
  const bare = text.slice(0, -outlet.length).replace(/\s*[-–—_|:·・|]+\s*$/u, "");
  return bare === text.slice(0, -outlet.length) || bare === "" ? text : bare;
}

function dayOf(text: string | undefined): string | undefined {
  return text ? dayInText(text) : undefined;
}

function pagesOf(first: string | undefined, last: string | undefined): string | undefined {
  return line(first && last && first !== last ? `${first}–${last}` : first, 60);
}

function canonicalOf(canonical: string, url: string): string | undefined {
  const href = canonical.trim();
  if (!href || !URL.canParse(href, url)) return undefined;
  const address = new URL(href, url);
  // A front page, or another site, is what careless templates name.
  const isPlausible = address.host === new URL(url).host && address.pathname !== "/";
  return isPlausible && isWebAddress(address.href) ? address.href : undefined;
}

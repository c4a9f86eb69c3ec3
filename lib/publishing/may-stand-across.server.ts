import "server-only";
import { readSourcesPage } from "./catalogue/read-sources-page.server";
import { readTablesPage } from "./catalogue/read-tables-page.server";
import { readPersonPage, readTopicPage } from "./catalogue/read-topics.server";
import { readCorrectionsPage } from "./read-notices.server";
import { readArchivePage } from "./read-publication.server";
import { readSitemap } from "./read-sitemap.server";

type Place = {
  readonly publication: string;
  /** `archive`, `people`, … and what follows it. */
  readonly page: string;
  readonly name?: string | undefined;
  readonly query: URLSearchParams;
};

/** What each of the publication's lists is read by, where an address can name a part of it that is not there. */
const lists: Readonly<Record<string, (place: Place, page: number) => Promise<unknown>>> = {
  archive: ({ publication, query }, page) =>
    readArchivePage(publication, { year: query.has("year") ? Number(query.get("year")) : null, page }),
  people: ({ publication, name }, page) => (name ? readPersonPage(publication, name, page) : whole),
  sections: ({ publication, name }, page) => (name ? readTopicPage(publication, name, page) : whole),
  tables: ({ publication }, page) => readTablesPage(publication, page),
  sources: ({ publication }, page) => readSourcesPage(publication, page),
  corrections: ({ publication }, page) => readCorrectionsPage(publication, page),
  "sitemap.xml": ({ publication }, page) => readSitemap(publication, page),
};
const whole = Promise.resolve(true);

/**
 * Whether something can stand at an address of a list across a publication's issues, of which something is or was out: read as its page reads it, without a
 * page being drawn.
 * @param place with a query that was read already (lib/pages/page-address.ts)
 */
export async function mayStandAcross(place: Place): Promise<boolean> {
  const read = Object.hasOwn(lists, place.page) ? lists[place.page] : undefined;
  const isWhole = place.name === undefined && place.query.size === 0;
  if (!read || isWhole) return true;
  return (await read(place, Number(place.query.get("page") ?? 1))) !== null;
}

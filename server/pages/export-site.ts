import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, normalize } from "node:path";
import { defaultLocale } from "@/i18n/locales";
import { faultsOf, type PageFault } from "@/lib/pages/check-page";
import type { StyleAt } from "@/lib/pages/own-faces";
import { movedPage } from "@/lib/pages/moved-page";
import { linksInside } from "@/lib/pages/page-links";
import { finderAddress, isPictureAddress, staticPage, staticPlace, withoutServer } from "@/lib/pages/static-place";
import { stripPage } from "@/lib/pages/strip-page";
import type { Answered, AskApp } from "./internal-app";
import { missingPath } from "./missing-page";
import { stylesIn, withReaderFaces } from "./reader-faces";

type Source = {
  readonly ask: AskApp;
  /** The site's own address, without a slash at its end: feeds and maps of the site name pages by it. */
  readonly site: string;
  /** Where the build's files lie (`.next/static`). */
  readonly assets: string;
  /** Addresses that no page names and readers may hold: what moved, what was withdrawn. */
  readonly left: AsyncIterable<string>;
};

export type Exported = {
  readonly files: number;
  readonly bytes: number;
  /** Addresses that lead nowhere, with the page that names them; pages that are not whole. */
  readonly broken: readonly { address: string; on: string; status?: number; faults?: PageFault[] }[];
};

/** What the app draws for it. No publication can have this address: slugs hold no underscore. */
const finderPath = "/_finder";

/** Stands where a page would that names an address: readers hold it, and nothing may be there any more. */
const noPage = "–";

/**
 * Writes the whole public site into a folder, for any host of files: every page that can be reached from the first one and from the maps of the site,
 * with the files that they name, and those that are left at addresses of long ago. It asks the app for each, as readers do, and keeps nothing back.
 */
export async function exportSite(source: Source, folder: string): Promise<Exported> {
  const writer = new SiteWriter(source, folder);
  await writer.page(missingPath, "404.html");
  await writer.follow("/sitemap.xml", "");
  await writer.follow("/robots.txt", "");
  await writer.follow("/", "");
  for await (const address of source.left) await writer.follow(address, noPage);
  for (let next = writer.next(); next; next = writer.next()) await writer.write(next.address, next.on);
  return writer.exported;
}

class SiteWriter {
  readonly #source: Source;
  readonly #styleAt: StyleAt;
  readonly #folder: string;
  readonly #waiting: { address: string; on: string }[] = [];
  readonly #seen = new Set<string>();
  readonly #pictures = new Map<string, string>();
  readonly #broken: Exported["broken"][number][] = [];
  #files = 0;
  #bytes = 0;

  constructor(source: Source, folder: string) {
    this.#source = source;
    this.#styleAt = stylesIn(source.assets);
    this.#folder = folder;
  }

  get exported(): Exported {
    return { files: this.#files, bytes: this.#bytes, broken: this.#broken };
  }

  next() {
    return this.#waiting.shift();
  }

  /** What a page names is written after it; a picture at once, since its place says what kind it is. */
  async follow(address: string, on: string): Promise<void> {
    if (this.#seen.has(address)) return;
    this.#seen.add(address);
    if (isPictureAddress(address)) await this.write(address, on);
    else this.#waiting.push({ address, on });
  }

  async write(address: string, on: string): Promise<void> {
    if (address.startsWith("/_next/static/")) return this.#asset(address, on);
    const answered = await this.#source.ask(address === finderAddress ? finderPath : address, defaultLocale);
    const moved = this.#within(answered.headers.location);
    if (moved) return this.#moved(address, moved);
    if (answered.status === 404 && on === noPage) return;
    if (answered.status !== 200 && answered.status !== 410) {
      this.#broken.push({ address, on, status: answered.status });
      return;
    }
    const type = answered.headers["content-type"] ?? "";
    if (type.startsWith("text/html")) return this.page(address, staticPlace(address).file, answered);
    const place = staticPlace(address, type);
    if (isPictureAddress(address)) this.#pictures.set(address, place.href);
    const body = /(?:^|\/)sitemap\.xml/.test(address)
      ? await this.#map(answered.body.toString(), address)
      : answered.body;
    await this.#put(place.file, body);
  }

  #within(location: string | undefined): string | null {
    const { site } = this.#source;
    const url = location && URL.canParse(location, site) ? new URL(location, site) : null;
    return url?.origin === new URL(site).origin ? `${url.pathname}${url.search}` : null;
  }

  /** No host of files answers that something has moved: a page stands there that leads on. */
  async #moved(address: string, to: string): Promise<void> {
    await this.follow(to, address);
    await this.#put(staticPlace(address).file, Buffer.from(movedPage(staticPlace(to).href, this.#source.site)));
  }

  async page(address: string, file: string, given?: Answered): Promise<void> {
    const answered = given ?? (await this.#source.ask(address, defaultLocale));
    const html = withoutServer(withReaderFaces(stripPage(answered.body.toString()), this.#styleAt));
    const faults = faultsOf(html, { hasAsset: () => true, markers: [] });
    if (faults.length > 0) this.#broken.push({ address, on: "", faults });
    for (const link of linksInside(html, this.#source.site)) await this.follow(link, address);
    for (const [, style = ""] of html.matchAll(/<style>([^<]*)<\/style>/g)) await this.#followStyle(style, address);
    const hrefOf = (to: string) => this.#pictures.get(to) ?? staticPlace(to).href;
    await this.#put(file, Buffer.from(staticPage(html, hrefOf, this.#source.site)));
  }

  /** A map of the site leads to more maps and to pages. Queries become places. */
  async #map(xml: string, on: string): Promise<Buffer> {
    const { site } = this.#source;
    const places = new Map<string, string>();
    for (const [, address = ""] of xml.matchAll(/<loc>([^<]*)<\/loc>/g)) {
      const path = address.replaceAll("&amp;", "&").slice(site.length);
      if (!address.startsWith(`${site}/`)) continue;
      places.set(address, `${site}${staticPlace(path).href}`);
      await this.follow(path, on);
    }
    return Buffer.from(
      xml.replace(/(<loc>)([^<]*)(<\/loc>)/g, (_, open, to, close) => open + (places.get(to) ?? to) + close),
    );
  }

  /** A file of the build; a style with the fonts and pictures that it names. */
  async #asset(address: string, on: string): Promise<void> {
    const path = normalize(address.split("?", 1)[0]?.slice("/_next/static/".length) ?? "");
    const bytes = path.startsWith("..") ? null : await readFile(join(this.#source.assets, path)).catch(() => null);
    if (!bytes) {
      this.#broken.push({ address, on, status: 404 });
      return;
    }
    await this.#put(join("_next/static", path), bytes);
    if (path.endsWith(".css")) await this.#followStyle(bytes.toString(), address);
  }

  /** Fonts and pictures that a style names. @param address of the file that it stands in */
  async #followStyle(css: string, address: string): Promise<void> {
    for (const [, named = ""] of css.matchAll(/url\(["']?(?!data:)([^"')]+)["']?\)/g))
      await this.follow(new URL(named, `http://here.invalid${address}`).pathname, address);
  }

  async #put(file: string, bytes: Buffer): Promise<void> {
    const place = join(this.#folder, file);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, bytes);
    this.#files += 1;
    this.#bytes += bytes.length;
  }
}

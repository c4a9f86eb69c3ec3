import { partsOfAddress } from "@/lib/pages/page-address";
import type { PublicParts } from "@/lib/publishing/public-parts.server";
import { siteKey } from "@/lib/publishing/site-key";
import type { Answered, AskApp } from "./internal-app";

/** No publication can have this address: slugs hold no underscore. `?in=`: the publication below which nothing was found. */
export const missingPath = "/_missing";

type Setting = {
  readonly ask: AskApp;
  /** Makes of what the app drew what goes out. */
  readonly finish: (drawn: Answered) => Answered;
  readonly parts: Pick<PublicParts, "get" | "hasPublication">;
};
type Drawn = { readonly version: number; readonly page: Promise<Answered> };

/**
 * The pages that say that nothing stands at an address, and need no script. Below a publication it is a page of that publication, in its language and
 * with its ways on; elsewhere it speaks the reader's. Each is drawn once for as long as it says what is so: however many addresses are tried, there
 * are no more of them than publications and languages.
 */
export class MissingPages {
  readonly #setting: Setting;
  readonly #drawn = new Map<string, Drawn>();

  constructor(setting: Setting) {
    this.#setting = setting;
  }

  /** What is answered at an address at which nothing stands: 404, or what went wrong in saying so. */
  async at(url: string, locale: string): Promise<Answered> {
    const { parts } = this.#setting;
    const slug = partsOfAddress(url)?.[0] ?? "";
    const isInside = parts.hasPublication(slug);
    const path = isInside ? `${missingPath}?in=${encodeURIComponent(slug)}` : missingPath;
    // A publication's page names it and changes with it; the other one changes with the program alone.
    const version = isInside ? (parts.get(siteKey)?.version ?? 0) : 0;
    const page = await this.#draw({ path, locale, version });
    return page.status === 200 ? { ...page, status: 404 } : page;
  }

  #draw({ path, locale, version }: { path: string; locale: string; version: number }): Promise<Answered> {
    const name = `${locale} ${path}`;
    const found = this.#drawn.get(name);
    if (found?.version === version) return found.page;
    const page = this.#setting.ask(path, locale).then(this.#setting.finish);
    this.#drawn.set(name, { version, page });
    const forget = () => this.#drawn.get(name)?.page === page && this.#drawn.delete(name);
    page.then(({ status }) => status !== 200 && forget(), forget);
    return page;
  }
}

/** The app as readers meet it: where it finds nothing, with the page that says so. */
export function withMissingPage(ask: AskApp, missing: Pick<MissingPages, "at">): AskApp {
  return async (path, locale) => {
    const answered = await ask(path, locale);
    const isPage = answered.headers["content-type"]?.startsWith("text/html");
    return answered.status === 404 && isPage ? missing.at(path, locale) : answered;
  };
}

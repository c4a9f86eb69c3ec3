import type { StoredPage } from "@/lib/pages/stored-page";

/** Pages in memory by address and variant, those that were asked for most recently, up to so many bytes. */
export class PageMemory {
  readonly #pages = new Map<string, StoredPage>();
  readonly #most: number;
  #bytes = 0;

  constructor(mostBytes: number) {
    this.#most = mostBytes;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get(path: string, variant: string): StoredPage | undefined {
    return this.#pages.get(nameOf(path, variant));
  }

  put(page: StoredPage): void {
    const name = nameOf(page.path, page.variant);
    this.#drop(name);
    this.#pages.set(name, page);
    this.#bytes += weightOf(page);
    for (const oldest of this.#pages.keys()) {
      if (this.#bytes <= this.#most) break;
      this.#drop(oldest);
    }
  }

  /** Puts it last in the order in which pages go. */
  touch(page: StoredPage): void {
    const name = nameOf(page.path, page.variant);
    if (this.#pages.delete(name)) this.#pages.set(name, page);
  }

  remove(page: StoredPage): void {
    if (this.get(page.path, page.variant) === page) this.#drop(nameOf(page.path, page.variant));
  }

  #drop(name: string): void {
    const page = this.#pages.get(name);
    if (!page) return;
    this.#pages.delete(name);
    this.#bytes -= weightOf(page);
  }
}

function nameOf(path: string, variant: string): string {
  return variant ? `${path}\n${variant}` : path;
}

/** The bytes, and roughly what stands around them. */
function weightOf(page: StoredPage): number {
  return page.gzip.length + page.brotli.length + 2_000;
}

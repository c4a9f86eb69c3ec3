import { partAttribute } from "./files/file-page";
import type { HtmlElement } from "./html-tree";
import { cleanText } from "@/lib/kernel/text";

/** A picture whose bytes came along: it stands in the blocks as a figure with this id in its record's place until it is in the library. */
export type FoundPicture = {
  readonly placeholder: string;
  /** What its markup has for it: a `data:` address, or a name that whoever read the markup knows. */
  readonly source: string;
  readonly alt: string;
};

/** A picture of which only an address came along, or not even that. No two of a text are alike. */
export type LeftPicture = { readonly address: string; readonly alt: string };

/** Whether the bytes of what an address (or a part's name) stands for are there. */
export type HasBytes = (source: string) => boolean;

/** The hash that stands in a figure whose picture is not yet in the library. */
export const placeholderHash = "0".repeat(64);

const most = 100;
const mostNamed = 20;
const longestAlt = 1_000;

/** The pictures of markup: those whose bytes came along are numbered, the others named. */
export class FoundPictures {
  readonly #hasBytes: HasBytes;
  readonly #found: FoundPicture[] = [];
  readonly #left: LeftPicture[] = [];

  constructor(hasBytes: HasBytes) {
    this.#hasBytes = hasBytes;
  }

  /** The picture that an element is; null: it cannot come in. */
  take({ attrs }: HtmlElement): FoundPicture | null {
    const source = attrs[partAttribute] ?? attrs["src"] ?? attrs["xlink:href"] ?? "";
    const alt = cleanText(attrs["alt"] ?? attrs["title"] ?? "")
      .trim()
      .slice(0, longestAlt);
    if (!source || this.#found.length >= most || !this.#hasBytes(source)) {
      this.#leave({ address: source, alt });
      return null;
    }
    const placeholder = `00000000-0000-4000-8000-${String(this.#found.length + 1).padStart(12, "0")}`;
    const found = { placeholder, source, alt };
    this.#found.push(found);
    return found;
  }

  #leave({ address, alt }: LeftPicture): void {
    // What only programs can follow is no address for a person.
    const said = /^https?:/i.test(address) ? address.slice(0, 500) : "";
    const isNamed = this.#left.some((one) => one.address === said && one.alt === alt.slice(0, 200));
    if (this.#left.length >= mostNamed || isNamed || !(said || alt)) return;
    this.#left.push({ address: said, alt: alt.slice(0, 200) });
  }

  /** Those that stand in the blocks, in the order of the text. */
  placed(json: string): FoundPicture[] {
    return this.#found.filter(({ placeholder }) => json.includes(placeholder));
  }

  get count(): number {
    return this.#found.length;
  }

  get left(): readonly LeftPicture[] {
    return this.#left;
  }
}

const rasters = /^data:image\/(png|jpe?g|gif|webp|avif|bmp);base64,/i;

/** Pictures that are written into their address. */
export function isWrittenPicture(source: string): boolean {
  return rasters.test(source.slice(0, 60));
}

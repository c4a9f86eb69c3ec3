import type { HtmlElement } from "../html-tree";

/** A file as it was read: markup, or for plain text its words, and the bytes of its pictures by the names that the markup has for them. */
export type FilePage =
  | { readonly kind: "markup"; readonly root: HtmlElement; readonly picture: (name: string) => Uint8Array | undefined }
  | { readonly kind: "text"; readonly text: string };

/** The attribute in which markup names a picture of its own file. */
export const partAttribute = "data-part";

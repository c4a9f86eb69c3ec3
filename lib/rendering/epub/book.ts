import type { PictureFile } from "@/lib/document/frozen-media";
import { picturesOf } from "../pictures";
import type { RenderInput } from "../rendering";
import { element, lang, text } from "../xhtml/markup";

/** What every file of an e-book is made from. */
export type Book = RenderInput & { title: string };

/** A whole XHTML document. `type`: what the body is, in EPUB's words. */
export function page({
  title,
  language,
  body,
  type,
}: {
  title: string;
  language: string;
  body: string;
  type?: string;
}): string {
  const head = element(
    "head",
    {},
    element("title", {}, text(title)),
    element("meta", { charset: "utf-8" }),
    element("link", { rel: "stylesheet", href: "styles.css" }),
  );
  const namespaces = {
    xmlns: "http://www.w3.org/1999/xhtml",
    "xmlns:epub": "http://www.idpf.org/2007/ops",
    ...lang(language),
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n${element("html", namespaces, head, element("body", { "epub:type": type }, body))}\n`;
}

/** The pictures that are in the book, each once. */
export function picturesIn({ issue, part, pictures }: Book): { file: PictureFile; bytes: Uint8Array }[] {
  return picturesOf(issue, part).flatMap((file) => {
    const bytes = pictures.get(file.hash);
    return bytes ? [{ file, bytes }] : [];
  });
}

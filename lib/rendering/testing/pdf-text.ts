import { extractText, getDocumentProxy } from "unpdf";

type Tree = { alt?: string; children?: (Tree | object)[] };

/** The text of a PDF, page by page, and the words for its pictures, read by a library that did not write it. */
export async function pdfText(bytes: Uint8Array | undefined): Promise<string> {
  const document = await getDocumentProxy(new Uint8Array(bytes ?? []));
  const { text } = await extractText(document, { mergePages: false });
  const said: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    said.push(...altTexts((await (await document.getPage(number)).getStructTree()) as Tree | null));
  }
  return [...text, ...said].join("\n");
}

function altTexts(tree: Tree | null): string[] {
  if (!tree) return [];
  return [...(tree.alt ? [tree.alt] : []), ...(tree.children ?? []).flatMap((child) => altTexts(child as Tree))];
}

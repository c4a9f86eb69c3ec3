import { ImageRun, Paragraph, TextRun } from "docx";
import { creditLine } from "../figure-words";
import { printableFile } from "../pictures";
import type { FigureView } from "../view";
import { type DocxContext, inlineDocx, printable } from "./inline";
import { notesDocx } from "./text-blocks";

/** Twips to a pixel of 96 to the inch, in which pictures are measured. */
const twipsToPixel = 15;
const shares = { small: 0.45, text: 1, wide: 1 } as const;
/** Pixels: what a page leaves beside a caption. */
const highest = 800;

/** A picture with its words under it. `room`: twips. */
export function figureDocx(figure: FigureView, room: number, context: DocxContext): Paragraph[] {
  const credit = creditLine(figure, context.words);
  const said = [
    ...inlineDocx(figure.caption, context),
    ...(credit ? [new TextRun({ text: printable(` ${credit}`), bold: false })] : []),
  ];
  return [
    new Paragraph({ style: "Figure", keepNext: said.length > 0, children: [drawn(figure, room, context)] }),
    ...(said.length > 0 ? [new Paragraph({ style: "FigureCaption", children: said })] : []),
    ...notesDocx(figure.notes, context),
  ];
}

function drawn(figure: FigureView, room: number, { pictures }: DocxContext): ImageRun | TextRun {
  const { alt, captionText, picture, width } = figure;
  const file = printableFile(figure);
  const bytes = file && pictures.get(file.hash);
  if (!bytes) return new TextRun(printable(alt));
  const wide = Math.min((room / twipsToPixel) * shares[width], (highest * picture.width) / picture.height);
  const description = printable(alt || captionText);
  return new ImageRun({
    type: file.mediaType === "image/png" ? "png" : "jpg",
    data: bytes,
    transformation: { width: Math.round(wide), height: Math.round((wide * picture.height) / picture.width) },
    altText: { name: description.slice(0, 60), title: "", description },
  });
}

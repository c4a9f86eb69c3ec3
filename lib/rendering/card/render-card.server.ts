import "server-only";
import sharp from "sharp";
import type { FormWords, IssueView, Part } from "../issue-view";
import { PrintError } from "../press.server";
import { typst } from "../print/typst.server";
import { cardData } from "./card";
import { cardSize } from "./card-size";

/**
 * The picture that stands for an issue, or one article of it, where its address is shared: a PNG of 1200 by 630 in the publication's colour, set by
 * the hand that sets its pages. Null for an article that is not in the issue. @throws PrintError at the press's limits
 */
export async function renderCard(issue: IssueView, part: Part, words: FormWords): Promise<Uint8Array | null> {
  const data = cardData(issue, part, words);
  if (!data) return null;
  const { svg } = await typst().run({ want: "card", data: JSON.stringify(data), files: [] });
  if (!svg) throw new PrintError("no picture came out");
  const { width, height } = cardSize;
  const png = sharp(Buffer.from(svg), { density: 72 }).resize(width, height, { fit: "fill" }).flatten();
  return new Uint8Array(await png.png({ compressionLevel: 9, palette: true, colours: 64 }).toBuffer());
}

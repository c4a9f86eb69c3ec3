import type { BlockJson } from "@/lib/document/json";
import type { PictureCard } from "@/lib/media/picture-card";
import { placeholderHash } from "./found-pictures";
import type { Outside } from "./read-outside";

type Holder = { readonly type: string; readonly content?: readonly Holder[]; readonly attrs?: object };

/**
 * Puts pictures of the library in the place of those that came in with a text. A picture that the library did not take goes, and is told
 * with the others that were left out. The words that the text had for a picture come before those of the library.
 */
export function placePictures(outside: Outside, cards: ReadonlyMap<string, PictureCard>): Outside {
  if (outside.pictures.length === 0) return outside;
  const blocks = outside.blocks.flatMap((block) => placed(block, cards)) as unknown as BlockJson[];
  const lost = outside.pictures.filter(({ placeholder }) => !cards.has(placeholder));
  const { kept, dropped, leftPictures } = outside.report;
  const pictures = (kept.pictures ?? 0) - lost.length;
  const known = new Set(leftPictures.map(({ address, alt }) => `${address} ${alt}`));
  const alts = new Set(lost.map(({ alt }) => alt).filter((alt) => alt !== "" && !known.has(` ${alt}`)));
  const named = [...alts].map((alt) => ({ address: "", alt }));
  return {
    ...outside,
    blocks,
    pictures: [],
    report: {
      ...outside.report,
      kept: { ...kept, pictures },
      dropped: lost.length > 0 ? { ...dropped, pictures: (dropped.pictures ?? 0) + lost.length } : dropped,
      leftPictures: [...leftPictures, ...named],
    },
  };
}

function placed(block: Holder, cards: ReadonlyMap<string, PictureCard>): Holder[] {
  if (block.type !== "figure") {
    if (!block.content || block.type === "paragraph") return [block];
    const content = block.content.flatMap((child) => placed(child, cards));
    // A box that held nothing but a picture is none without it: its title stays as a line.
    const isBare = block.type === "box" && content.every((child) => child.type === "boxTitle");
    return isBare ? content.flatMap(asLine) : [{ ...block, content }];
  }
  const attrs = block.attrs as { readonly mediaId: string; readonly hash: string; readonly alt: string };
  if (attrs.hash !== placeholderHash) return [block];
  const card = cards.get(attrs.mediaId);
  if (!card) return asLine(block);
  const { id, picture, altText, credit, licence } = card;
  return [
    { ...block, attrs: { ...attrs, mediaId: id, hash: picture.hash, alt: attrs.alt || altText, credit, licence } },
  ];
}

function asLine({ content = [] }: Holder): Holder[] {
  return content.length > 0 ? [{ type: "paragraph", content }] : [];
}

import type { FrozenMedia } from "@/lib/document/frozen-media";
import { figureWidths } from "@/lib/document/nodes/figure";
import { inlineView } from "./inline-view";
import { childrenOf, flagAttribute, type NodeJson, textAttribute } from "./node-json";
import { inlineText } from "./plain-text";
import { notesHere, type TextContext } from "./text-block-view";
import type { FigureView } from "./view";

type FigureContext = TextContext & {
  /** A picture as it was frozen, or null when the revision does not hold it. */
  readonly picture: (mediaId: string) => FrozenMedia | null;
};

/** A picture with its words. One that the revision does not hold leaves nothing: the revision's own check refuses that before. */
export function figureView(node: NodeJson, context: FigureContext): FigureView | null {
  const { derivation } = context;
  const picture = context.picture(textAttribute(node, "mediaId"));
  if (!picture) return null;
  derivation.figures += 1;
  const caption = inlineView(childrenOf(node), derivation);
  const decorative = flagAttribute(node, "decorative", false);
  return {
    type: "figure",
    anchor: `figure-${derivation.figures}`,
    picture,
    alt: decorative ? "" : textAttribute(node, "alt"),
    decorative,
    width: figureWidths.find((width) => width === textAttribute(node, "width")) ?? "text",
    caption,
    captionText: inlineText(caption),
    credit: textAttribute(node, "credit"),
    licence: textAttribute(node, "licence"),
    notes: notesHere(context),
  };
}

import type { FrozenMedia } from "@/lib/document/frozen-media";
import { pictureSources } from "@/lib/rendering/picture-sources";
import type { FigureView } from "@/lib/rendering/view";

type Props = {
  picture: FrozenMedia;
  alt: string;
  width: FigureView["width"];
  /** It stands where the page opens: it is fetched at once, others when a reader comes near. */
  isEarly?: boolean;
};

/** How wide the page's columns set it; the numbers are those of styles/figure.css. */
const sizes = {
  small: "(min-width: 44rem) 22rem, 100vw",
  text: "(min-width: 48rem) 43rem, 100vw",
  wide: "(min-width: 68rem) 64rem, 100vw",
} as const;

/** A picture in the kind and size that the reader's browser likes best. Its place is kept free, so that no line of text moves when it comes. */
export function Picture({ picture, alt, width, isEarly = false }: Props) {
  const { sources, fallback, ...size } = pictureSources(picture);
  // A picture with transparent parts shows the page through them.
  const style = picture.mediaType === "image/png" ? undefined : { backgroundColor: picture.colour };
  return (
    <picture>
      {sources.map(({ type, srcSet }) => (
        <source key={type} type={type} srcSet={srcSet} sizes={sizes[width]} />
      ))}
      <img
        {...size}
        src={fallback.src}
        srcSet={fallback.srcSet}
        sizes={sizes[width]}
        alt={alt}
        loading={isEarly ? "eager" : "lazy"}
        decoding={isEarly ? "auto" : "async"}
        style={style}
      />
    </picture>
  );
}

import type { FrozenMedia } from "@/lib/document/frozen-media";
import { pictureSources } from "@/lib/rendering/picture-sources";

type Props = {
  picture: FrozenMedia;
  alt: string;
  /** How wide it is shown, for the browser to choose a file by. */
  sizes?: string;
  className?: string;
};

/** A picture of the library, whole, small unless it is told otherwise. */
export function Thumbnail({ picture, alt, sizes = "16rem", className }: Props) {
  const { sources, fallback } = pictureSources(picture);
  return (
    <picture className="contents">
      {sources.map(({ type, srcSet }) => (
        <source key={type} type={type} srcSet={srcSet} sizes={sizes} />
      ))}
      <img
        src={fallback.src}
        srcSet={fallback.srcSet}
        sizes={sizes}
        alt={alt}
        width={picture.width}
        height={picture.height}
        loading="lazy"
        decoding="async"
        className={className ?? "h-full w-full object-contain"}
      />
    </picture>
  );
}

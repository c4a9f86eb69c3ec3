import type { FigureView } from "@/lib/rendering/view";
import { Inline } from "./inline";
import { NotesUnder } from "./notes";
import { Picture } from "./picture";
import type { ReaderWords } from "./words";

/** A picture with what is said under it: caption, then credit and licence. */
export function Figure({ figure, words, isEarly }: { figure: FigureView; words: ReaderWords; isEarly?: boolean }) {
  const { anchor, picture, alt, width, caption, credit, licence, notes } = figure;
  const isSaid = caption.length > 0 || credit !== "" || licence !== "";
  return (
    <figure id={anchor} className="picture-figure" data-width={width}>
      <Picture picture={picture} alt={alt} width={width} isEarly={isEarly ?? false} />
      {isSaid && (
        <figcaption>
          {caption.length > 0 && (
            <span className="picture-caption">
              <Inline views={caption} words={words} />
            </span>
          )}
          <Credit credit={credit} licence={licence} words={words} />
        </figcaption>
      )}
      <NotesUnder notes={notes} words={words} />
    </figure>
  );
}

/** Whose it is and by what licence. */
export function Credit({ credit, licence, words }: { credit: string; licence: string; words: ReaderWords }) {
  if (!credit && !licence) return null;
  const named = credit ? words("pictureCredit", { credit }) : "";
  return <span className="picture-credit">{[named, licence].filter(Boolean).join(" · ")}</span>;
}

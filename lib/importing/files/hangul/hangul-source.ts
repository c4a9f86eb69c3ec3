import type { XmlElement } from "../xml";
import type { HangulStyles } from "./hangul-styles";

/**
 * A Hangul document, whichever format it was stored in: its sections as the elements of HWPX (KS X 6101) have them (`p`, `run`, `t`, `ctrl`,
 * `tbl`, `pic` …), and what they refer to. The older binary format is read into these elements.
 */
export type HangulSource = {
  readonly sections: readonly XmlElement[];
  readonly styles: HangulStyles;
  /** The name of a picture's part by the id that the text has for it. */
  readonly pictureName: (id: string) => string | undefined;
  readonly picture: (name: string) => Uint8Array | undefined;
};

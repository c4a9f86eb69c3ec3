import type { FormWords } from "./issue-view";
import type { FigureView } from "./view";

/** Whose a picture is and by what licence, in a line; "" when nothing is said. */
export function creditLine({ credit, licence }: FigureView, words: FormWords): string {
  return [credit ? words("reader.pictureCredit", { credit }) : "", licence].filter(Boolean).join(" · ");
}

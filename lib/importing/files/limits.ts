/** Bytes of a file that is read into an article. Texts of twenty pages with their pictures are a tenth of it. */
export const mostFileBytes = 30_000_000;

/** Bytes that a packed file may become, in all and in one part: what is more is a bomb, or no text. */
export const mostUnpackedBytes = 120_000_000;
export const mostPartBytes = 40_000_000;

/** Parts of a packed file. */
export const mostParts = 4_000;

/** Elements of one part in XML. */
export const mostElements = 600_000;

/** Pictures that come in with one file; what there is more is left out and told. */
export const mostPictures = 60;

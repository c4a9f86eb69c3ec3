/** Why a file is not taken as a picture. Sentences stand in messages/*\/media.json. */
export const pictureProblems = [
  /** No picture of a kind that we take; `found` says what it looks like. */
  "notAPicture",
  "svg",
  "heic",
  /** It ends before it should. */
  "truncated",
  /** It is a picture and something else at once: a program, an archive, a page. */
  "polyglot",
  "animated",
  /** More pixels than are taken, whatever the size of the file: a decompression bomb looks like this. */
  "tooManyPixels",
  "tooSmall",
  /** It begins like a picture, but cannot be decoded. */
  "damaged",
  /** Decoding took longer than any honest picture takes. */
  "tooSlow",
] as const;
export type PictureProblem = (typeof pictureProblems)[number];

/** Bytes of an upload. */
export const mostUploadBytes = 40_000_000;
/** Pixels of an upload: what the largest cameras make is taken, a bomb is not. */
export const mostPixels = 64_000_000;
/** Pixels of one side. */
export const longestSide = 20_000;
export const shortestSide = 16;

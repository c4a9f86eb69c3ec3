import { z } from "zod";

/**
 * Characters that no text of ours may hold: controls (but for the tab), the two noncharacters that XML forbids, and
 * halves of surrogate pairs. PostgreSQL refuses some of them and EPUB the others; none can be seen or typed.
 */
const forbidden = /(?!\t)\p{Control}|\p{Surrogate}|[\uFFFE\uFFFF]/u;
const forbiddenEverywhere = new RegExp(forbidden.source, "gu");

export function hasForbiddenCharacters(text: string): boolean {
  return forbidden.test(text);
}

/** Makes text that came from outside (a paste, a file) fit for a document: line breaks become spaces, the rest of the forbidden goes. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?|[\n\u0085\u2028\u2029]/g, " ").replace(forbiddenEverywhere, "");
}

/**
 * One line of text without forbidden characters, as it is: not trimmed, not normalised (see `lineSchema`). `max` is in UTF-16
 * code units and holds for the NFC form too, which for a few scripts is the longer one.
 */
export function textSchema(max: number) {
  return z
    .string()
    .max(max)
    .refine((text) => text.normalize("NFC").length <= max, { message: "tooLong" })
    .refine((text) => !hasForbiddenCharacters(text), {
      message: "forbiddenCharacters",
    });
}

/** One line from a form: trimmed, in NFC. */
export function lineSchema(max: number) {
  return z
    .string()
    .trim()
    .normalize("NFC")
    .max(max)
    .refine((text) => !hasForbiddenCharacters(text), {
      message: "forbiddenCharacters",
    });
}

/** Several lines from a form: trimmed, in NFC, line ends as \n. */
export function linesSchema(max: number) {
  return z
    .string()
    .overwrite((text) => text.replace(/\r\n?/g, "\n"))
    .trim()
    .normalize("NFC")
    .max(max)
    .refine((text) => !hasForbiddenCharacters(text.replaceAll("\n", "")), {
      message: "forbiddenCharacters",
    });
}

/** A text to be looked for as it stands: `%`, `_` and the backslash mean themselves in a pattern of SQL's LIKE, which `contains` becomes. */
export function literalPattern(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}

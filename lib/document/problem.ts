import { type Refused, refuse } from "@/lib/kernel/result";

/** Where in the JSON: `["content", 3, "attrs", "unit"]`. */
export type Path = readonly (string | number)[];

/** What may be wrong with a document. The refusal's code is `tooLarge` for the first three and `invalid` for the rest. */
export type DocumentProblem =
  | "tooManyBytes"
  | "tooDeep"
  | "tooManyNodes"
  | "notPlainJson"
  | "malformed"
  | "unknownNode"
  | "unknownMark"
  | "duplicateMark"
  | "attribute"
  | "text"
  | "structure"
  | "listTooDeep"
  | "tableTooLarge"
  | "tableGeometry"
  | "openSuggestion"
  | "unsupportedVersion";

export type DocumentError = "tooLarge" | "invalid";

const sizes: readonly DocumentProblem[] = ["tooManyBytes", "tooDeep", "tooManyNodes"];

export function refuseDocument(
  problem: DocumentProblem,
  path: Path,
  facts: Record<string, unknown> = {},
): Refused<DocumentError> {
  return refuse(sizes.includes(problem) ? "tooLarge" : "invalid", {
    problem,
    path,
    ...facts,
  });
}

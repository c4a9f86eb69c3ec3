/** Why a file is not read. Sentences stand in messages/*\/intake.json. */
export const fileProblems = [
  /** Nothing that is read here; `found` says what it looks like. */
  "unknownKind",
  /** Written by an older Word (.doc) or Hangul (before 5.0): to be saved anew. */
  "oldKind",
  /** Locked with a password, or by rights management. */
  "locked",
  /** It begins like such a file, and goes on as something else. */
  "damaged",
  /** It unpacks to more than any text is. */
  "bomb",
  "tooLarge",
  "tooSlow",
  "empty",
  "tableTooLarge",
  "unreadable",
] as const;
export type FileProblem = (typeof fileProblems)[number];

/** Thrown while a file is read, and caught where the reading began: no reader has to hand refusals through. */
export class FileRefused extends Error {
  override name = "FileRefused";
  readonly problem: FileProblem;

  constructor(problem: FileProblem) {
    super(problem);
    this.problem = problem;
  }
}

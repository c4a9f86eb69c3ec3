/** Why and since when something is gone, for the page that says so. */
export type Gone = {
  /** ISO instant. */
  readonly at: string;
  readonly reason: string;
  /** What it was called. */
  readonly title: string;
  readonly language: string;
  readonly timeZone: string;
};

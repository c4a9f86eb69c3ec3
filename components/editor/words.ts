type Placeholder = "title" | "lead" | "summary" | "body" | "subhead" | "boxTitle" | "tableCaption";

/** Every word that the page itself shows, in the reader's language. React hands them in from messages/…/editor.json. */
export type EditorWords = {
  readonly locale: string;
  readonly placeholders: Readonly<Record<Placeholder, string>>;
  readonly summary: string;
  readonly eventDate: string;
  /** Of a day that is not in the calendar, or not whole yet. */
  readonly noSuchDay: string;
  readonly references: string;
  readonly noReferences: string;
  readonly addReference: string;
  readonly removeReference: string;
  readonly moveUp: string;
  readonly moveDown: string;
  readonly note: Readonly<Record<"asterisk" | "footnote" | "text" | "remove" | "list" | "goTo" | "empty", string>>;
  readonly citation: string;
  readonly unknownSource: string;
  readonly loading: string;
  readonly unknownTable: string;
  readonly unknownChart: string;
  /** What stands before the title of a box of reference, and before a table's unit. */
  readonly boxPrefix: string;
  readonly unit: string;
  readonly newerData: (newer: { changes: number; figures: number }) => string;
};

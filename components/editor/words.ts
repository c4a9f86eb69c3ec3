/** Every word that the page itself shows, in the reader's language. React hands them in from messages/…/editor.json. */
export type EditorWords = {
  readonly locale: string;
  readonly placeholders: Readonly<Record<"title" | "lead" | "summary" | "body" | "subhead" | "boxTitle" | "tableCaption", string>>;
  readonly summary: string;
  readonly eventDate: string;
  readonly references: string;
  readonly noReferences: string;
  readonly addReference: string;
  readonly removeReference: string;
  readonly moveUp: string;
  readonly moveDown: string;
  readonly note: { readonly asterisk: string; readonly footnote: string; readonly text: string; readonly remove: string; readonly close: string };
  readonly citation: string;
  readonly unknownSource: string;
  readonly loading: string;
  readonly unknownTable: string;
  readonly unit: (unit: string) => string;
  readonly boxPrefix: string;
  readonly tableNote: string;
  readonly tableSource: string;
};

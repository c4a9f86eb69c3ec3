import type { EditorState, Transaction } from "@tiptap/pm/state";
import type { Placed } from "./caret-places";
import type { Divergence } from "./divergence";
import type { Departure, DocumentState, News, Presence, Transport } from "./messages";
import type { SavingStatus } from "./status";
import type { UnsentStore } from "./unsent";

/** The editor as the connection sees it: a view, or in tests a bare state. */
export type EditorPort = {
  readonly state: () => EditorState;
  readonly dispatch: (transaction: Transaction) => void;
  readonly composing: () => boolean;
  /** Whether somebody stands in the text: others see carets of people who write, not of windows that lie open. */
  readonly focused: () => boolean;
  /** Makes the browser commit the syllable that is being composed. */
  readonly commitComposition: () => void;
  /** Whether something stands on the page that must not be sent as it is: a suggestion that is not marked yet. */
  readonly raw?: () => boolean;
};

/** Where somebody else stands in the document as it is here. */
export type Caret = Pick<Presence, "clientId" | "userId" | "name"> & Placed;

export type ConnectionListeners = {
  readonly status: (status: SavingStatus) => void;
  readonly carets: (carets: readonly (Caret | Departure)[]) => void;
  readonly documentState: (state: DocumentState) => void;
  /** Paragraphs that were rewritten here without a connection and elsewhere as well. */
  readonly diverged: (divergences: readonly Divergence[]) => void;
  /** Something beside the text is not what it was: its comments, its review. */
  readonly news?: (news: News) => void;
  /** What this page holds cannot follow the document any more: it must be read again. */
  readonly reload: () => void;
  /** Not let in any more: `signedOut`, `notFound`. */
  readonly ended: (code: string) => void;
};

export type ConnectionParts = {
  readonly articleId: string;
  readonly clientId: string;
  readonly schemaVersion: number;
  readonly port: EditorPort;
  readonly transport: Transport;
  readonly store: UnsentStore;
  readonly listeners: ConnectionListeners;
  /** When what is typed is sent; at once if nothing is said. */
  readonly pace?: (send: () => void) => void;
};

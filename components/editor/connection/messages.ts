import type { Step } from "@tiptap/pm/transform";

/** Steps that the authority has put in order. `version` is the document's version after the last of them. */
export type Batch = {
  readonly version: number;
  readonly steps: readonly unknown[];
  readonly clientIds: readonly string[];
};

/** What one client asks the authority to append to `version`. */
export type Proposal = {
  readonly version: number;
  readonly steps: readonly Step[];
  /** Written while nobody could be reached: the authority is not to place it behind what others did, since this page shows what both have rewritten. */
  readonly apart: boolean;
  /** Where its author stands after the steps. */
  readonly selection?: { readonly anchor: number; readonly head: number };
};

/**
 * The answer to a proposal. `unreachable` covers everything that may pass by itself (no network, 5xx, 429): it is tried
 * again. `refused` will not pass by itself: `code` is the authority's (forbidden, notFound, tooLarge, invalid, wrongState …).
 */
export type SendAnswer =
  /** `batch`: others were faster, and this is what came since the proposal's version; its own steps, as they stand now, are the last of it. */
  | { readonly kind: "accepted"; readonly version: number; readonly batch?: Batch }
  | { readonly kind: "stale"; readonly batch: Batch }
  | { readonly kind: "reload" }
  | { readonly kind: "refused"; readonly code: string; readonly facts: Readonly<Record<string, unknown>> }
  | { readonly kind: "unreachable" };

/** Where somebody stands, in the positions of document version `version`. */
export type Presence = {
  readonly clientId: string;
  readonly userId: string;
  readonly name: string;
  readonly anchor: number;
  readonly head: number;
  readonly version: number;
};
export type Departure = { readonly clientId: string; readonly gone: true };
export type OwnPresence = Pick<Presence, "anchor" | "head" | "version">;

/** `suggestOnly`: only suggestions are taken from this person. */
export type DocumentState = { readonly state: string; readonly editable: boolean; readonly suggestOnly: boolean };

export type News = { readonly about: "threads" | "review" };

export type StreamListeners = {
  readonly opened: () => void;
  readonly lost: () => void;
  readonly steps: (batch: Batch) => void;
  readonly presence: (presence: Presence | Departure) => void;
  readonly state: (state: DocumentState) => void;
  readonly news: (news: News) => void;
  /** Too much was missed to follow. */
  readonly reload: () => void;
  /** The stream is closed for good: `signedOut`, `notFound`. */
  readonly ended: (code: string) => void;
};

/** How a client reaches the authority. The real one is `http-transport.ts`; tests have one that loses and reorders. */
export type Transport = {
  readonly send: (proposal: Proposal, options?: { lastWords?: boolean }) => Promise<SendAnswer>;
  /** Listens for what happens after `since`; answers how to stop. */
  readonly listen: (since: number, listeners: StreamListeners) => () => void;
  readonly announce: (presence: OwnPresence) => Promise<void>;
};

/** Steps that the authority has not acknowledged, as they are kept on the device. JSON only. */
export type Unsent = {
  readonly articleId: string;
  readonly clientId: string;
  readonly schemaVersion: number;
  /** The version that the first step applies to. */
  readonly version: number;
  readonly steps: readonly unknown[];
  /** When it was last written, in ms since the epoch. */
  readonly keptAt: number;
  /** The document that the first step applies to: kept once there is no connection, to find out what two people wrote over one another. */
  readonly base?: unknown;
  /** The authority has refused it: it is never sent again by itself. */
  readonly refused?: string;
};

/** Where unsent steps are kept. The real one is IndexedDB (`unsent-store.ts`). */
export type UnsentStore = {
  readonly keep: (unsent: Unsent) => Promise<void>;
  readonly drop: (unsent: Pick<Unsent, "articleId" | "clientId">) => Promise<void>;
  /** Whether there may well be something of this article: known at once, but not for certain. */
  readonly isMarked: (articleId: string) => boolean;
  /** Whether there is anything of this article, be it of a page that is still open. */
  readonly holds: (articleId: string) => Promise<boolean>;
  /** What earlier pages have left for this article; never what a page that is still open keeps. */
  readonly left: (articleId: string) => Promise<readonly Unsent[]>;
};

import type { Schema } from "@tiptap/pm/model";
import { openedDocumentSchema, type OpenedDocument } from "@/lib/articles/step-protocol";
import { sendSteps } from "../connection/http-transport";
import type { Divergence } from "../connection/divergence";
import { type ReplayPort, replayUnsent } from "../connection/replay";
import { retryDelay } from "../connection/retry-delay";
import type { Unsent, UnsentStore } from "../connection/unsent";

export type Opened = {
  readonly document: OpenedDocument;
  /** What earlier pages could not send and the server will not take: the person decides what becomes of it. */
  readonly leftBehind: readonly Unsent[];
  /** Paragraphs that an earlier page of this device and somebody else have both rewritten. */
  readonly diverged: readonly Divergence[];
};

export type OpeningParts = {
  readonly articleId: string;
  /** Made when it is needed: mostly nothing was left behind. */
  readonly schema: () => Schema;
  readonly store: UnsentStore;
  /** The document as the page was served with it: good enough when nothing has to be brought in first. */
  readonly given: OpenedDocument | null;
  /** Told while the server cannot be reached. */
  readonly waiting: () => void;
  readonly signal: AbortSignal;
};

/**
 * Opens an article for writing: first brings in what earlier pages of this device could not send, then reads the document.
 * Waits for a server that cannot be reached, for as long as it takes; throws `OpeningRefused` when it says no.
 */
export async function openArticle(parts: OpeningParts): Promise<Opened> {
  for (let attempt = 1; ; attempt += 1) {
    const opened = await tryToOpen(parts);
    if (opened || parts.signal.aborted) {
      if (opened) return opened;
      throw new OpeningRefused("aborted");
    }
    parts.waiting();
    await new Promise((resolve) => setTimeout(resolve, retryDelay(attempt, Math.random())));
  }
}

export class OpeningRefused extends Error {
  readonly code: string;
  constructor(code: string) {
    super(`the article cannot be opened: ${code}`);
    this.code = code;
  }
}

async function tryToOpen({ articleId, schema, store, given }: OpeningParts): Promise<Opened | null> {
  const leftBehind: Unsent[] = [];
  const left = await leftOn(store, articleId);
  if (left.length === 0 && given) return { document: given, leftBehind, diverged: [] };
  const port = replayPort(articleId, schema());
  const found: { version: number; diverged: readonly Divergence[] }[] = [];
  for (const unsent of left) {
    const outcome = unsent.refused
      ? { kind: "refused" as const, code: unsent.refused }
      : await replaySafely(unsent, port);
    if (outcome.kind === "unreachable") return null;
    if (outcome.kind === "refused") leftBehind.push(await marked(store, unsent, outcome.code));
    else {
      found.push(outcome);
      await store.drop(unsent);
      if (outcome.lost.length > 0) {
        const steps = outcome.lost.map((step) => step.toJSON());
        leftBehind.push(await marked(store, { ...unsent, steps }, "placeGone"));
      }
    }
  }
  const document = await readDocument(articleId);
  // A place is known in the version that it was found in; if others have written since, the page shows both texts without a place.
  const diverged = found.flatMap(({ version, diverged }) =>
    version === document?.version ? diverged : displaced(diverged),
  );
  return document && { document, leftBehind, diverged };
}

function displaced(diverged: readonly Divergence[]): Divergence[] {
  return diverged.map((one) => ({ ...one, from: -1, to: -1 }));
}

/** A device without storage has nothing left on it. */
async function leftOn(store: UnsentStore, articleId: string): Promise<readonly Unsent[]> {
  return store.left(articleId).catch(() => []);
}

async function replaySafely(unsent: Unsent, port: ReplayPort): ReturnType<typeof replayUnsent> {
  try {
    return await replayUnsent(unsent, port);
  } catch {
    return { kind: "refused", code: "invalid" };
  }
}

async function marked(store: UnsentStore, unsent: Unsent, code: string): Promise<Unsent> {
  const refused = { ...unsent, refused: code };
  if (unsent.refused !== code) await store.keep(refused);
  return refused;
}

function replayPort(articleId: string, schema: Schema): ReplayPort {
  return {
    schema,
    read: () => readDocument(articleId),
    send: (body) => sendSteps({ base: `/api/documents/${articleId}`, body }),
  };
}

/** Reads the document as it is now; null: the server cannot be reached. */
export async function readDocument(articleId: string): Promise<OpenedDocument | null> {
  const response = await fetch(`/api/documents/${articleId}`, { cache: "no-store" }).catch(() => null);
  if (!response || response.status >= 500 || response.status === 429) return null;
  if (response.status === 401) throw new OpeningRefused("signedOut");
  if (!response.ok) throw new OpeningRefused("notFound");
  return openedDocumentSchema.parse(await response.json());
}

/** The words in steps that could not be sent, so that nobody has to write them again. */
export function textOf(unsent: Unsent): string {
  const lines: string[] = [];
  const read = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(read);
    else if (typeof value === "object" && value !== null) {
      if ("text" in value && typeof value.text === "string") lines.push(value.text);
      if ("content" in value) read(value.content);
      if ("slice" in value) read(value.slice);
    }
  };
  read(unsent.steps);
  return lines.join("");
}

import type { Editor } from "@tiptap/core";
import type { Command, EditorState } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { getVersion } from "prosemirror-collab";
import type { OpenedDocument } from "@/lib/articles/step-protocol";
import type { Answering } from "@/lib/document/suggestions/settle";
import { releaseAfter } from "../connection/composition-hold";
import { Connection } from "../connection/connection";
import { type Divergence, moveDivergences } from "../connection/divergence";
import { httpTransport } from "../connection/http-transport";
import type { DocumentState, News } from "../connection/messages";
import { initialStatus, sameStatus, type SavingStatus } from "../connection/status";
import type { Unsent, UnsentStore } from "../connection/unsent";
import { holdPage } from "../connection/unsent-store";
import { type Peer, peersOf, showCarets } from "../plugins/carets";
import { commitComposition } from "../plugins/following";
import { afterDialog, isInDialog } from "./after-dialog";
import { answerSuggestions } from "../suggestions/answer";
import { Suggesting } from "../suggestions/suggesting";
import { openNote } from "../views/note-sheet";
import { afterPaint } from "./after-paint";
import type { DeskParts } from "./plugins";
import { makeEditor } from "./make-editor";
import { isPlainChange } from "./plain-change";
import { SendPace } from "./send-pace";

export type SessionParts = Omit<
  DeskParts,
  "articleId" | "version" | "clientId" | "connection" | "menuKeys" | "suggesting"
> & {
  readonly element: HTMLElement;
  readonly document: OpenedDocument;
  readonly diverged: readonly Divergence[];
  readonly language: string;
  readonly label: string;
  readonly store: UnsentStore;
  readonly userId: string;
  /** This page cannot go on: the article must be opened again. */
  readonly reopen: () => void;
  readonly ended: (code: string) => void;
};

/** What React shows of a session. Replaced, never changed. */
export type Snapshot = {
  readonly status: SavingStatus;
  readonly documentState: DocumentState;
  readonly peers: readonly Peer[];
  /** Paragraphs that two people have rewritten apart from one another, until somebody has chosen. */
  readonly diverged: readonly Divergence[];
  /** What is written here is suggested. */
  readonly suggesting: boolean;
  readonly state: EditorState;
};

/** One article open for writing on this page: the editor, its line to the server, and what is to be said about both. */
export class ArticleSession {
  readonly editor: Editor;
  readonly connection: Connection;
  readonly #listeners = new Set<() => void>();
  readonly #newsListeners = new Set<(news: News) => void>();
  readonly #release: () => void;
  readonly #pace = new SendPace();
  readonly #suggesting: Suggesting;
  #wantsToSuggest = false;
  /** Calls off telling what is to be told after the next frame; null: nothing is. */
  #telling: (() => void) | null = null;
  #calming: ReturnType<typeof setTimeout> | undefined;
  #menuKeys: ((event: KeyboardEvent) => boolean) | null = null;
  #snapshot: Snapshot;

  constructor(parts: SessionParts) {
    const { document, store } = parts;
    const clientId = crypto.randomUUID();
    this.#suggesting = new Suggesting({
      userId: parts.userId,
      state: () => this.editor.state,
      view: () => (this.editor.view.isDestroyed ? null : this.editor.view),
      composing: () => this.#composing() !== null,
      refused: () => parts.refused("unsuggestible"),
    });
    this.#suggesting.on = document.suggestOnly;
    this.editor = makeEditor(parts, {
      clientId,
      suggesting: this.#suggesting,
      connection: () => this.connection ?? null,
      menuKeys: (event) => this.#menuKeys?.(event) ?? false,
    });
    this.#snapshot = {
      status: initialStatus,
      documentState: { state: document.state, editable: document.editable, suggestOnly: document.suggestOnly },
      suggesting: document.suggestOnly,
      peers: [],
      diverged: parts.diverged,
      state: this.editor.state,
    };
    this.#release = holdPage({ articleId: document.articleId, clientId });
    this.connection = new Connection({
      articleId: document.articleId,
      clientId,
      schemaVersion: document.schemaVersion,
      transport: httpTransport({ articleId: document.articleId, clientId }),
      store,
      pace: this.#pace.ask,
      port: {
        state: () => this.editor.state,
        dispatch: (transaction) => this.editor.view.dispatch(transaction),
        composing: () => this.#composing() !== null,
        focused: () => this.editor.view.hasFocus() || openNote(this.editor.view) !== null,
        commitComposition: () => commitComposition(this.#composing() ?? this.editor.view),
        raw: () => this.#suggesting.isRaw,
      },
      listeners: {
        status: (status) => this.#showStatus(status),
        carets: (news) => showCarets(this.editor.view, news),
        documentState: (documentState) => this.#showState(documentState),
        diverged: (found) => this.#change({ diverged: [...this.#snapshot.diverged, ...found] }),
        news: (news) => {
          for (const listener of this.#newsListeners) listener(news);
        },
        reload: parts.reopen,
        ended: parts.ended,
      },
    });
    this.editor.on("transaction", ({ transaction }) => {
      const { state } = this.editor;
      const { diverged } = this.#snapshot;
      const moved = transaction.docChanged ? moveDivergences(diverged, transaction.mapping) : diverged;
      const isPlain = isPlainChange(transaction, this.#snapshot.state, state);
      this.#change({ state, peers: peersOf(state), diverged: moved }, isPlain ? "afterPaint" : "now");
    });
    this.connection.start();
  }

  get view(): EditorView {
    return this.editor.view;
  }

  /** The document's version that the server has acknowledged. */
  get version(): number {
    return getVersion(this.editor.state);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Hears when the article's comments or its review are not what they were. */
  onNews(listener: (news: News) => void): () => void {
    this.#newsListeners.add(listener);
    return () => void this.#newsListeners.delete(listener);
  }

  readonly snapshot = (): Snapshot => this.#snapshot;

  /**
   * Runs a command on the page and gives the caret back to it. In the middle of a syllable the syllable is finished first, and
   * the command runs when the editor has taken it in; out of a dialog it runs when that has closed. Both are answered with true.
   */
  run(command: Command): boolean {
    if (isInDialog()) {
      afterDialog(() => this.run(command));
      return true;
    }
    const composing = this.#composing();
    if (!composing) return this.#runNow(command);
    commitComposition(composing);
    setTimeout(() => this.#runNow(command), releaseAfter);
    return true;
  }

  /** Runs a command on the page from a field beside it, which keeps the focus: nothing is being composed in the text then. */
  change(command: Command): boolean {
    const { view } = this.editor;
    return view.editable && this.#composing() === null && command(view.state, view.dispatch, view);
  }

  /** Lets a menu that is open hear the keys pressed in the text; answers how to stop. `keys` answers whether it took one. */
  hearMenuKeys(keys: (event: KeyboardEvent) => boolean): () => void {
    this.#menuKeys = keys;
    return () => {
      if (this.#menuKeys === keys) this.#menuKeys = null;
    };
  }

  /** From now on what is written is suggested, or stands in the text at once. */
  suggest(on: boolean): void {
    this.#wantsToSuggest = on;
    this.#suggesting.mark();
    this.#settleSuggesting();
  }

  /** Accepts and rejects suggestions, also where nobody writes: what the person may not answer is not offered to them. */
  answer(answering: Answering): boolean {
    this.#suggesting.mark();
    return this.#composing() === null && answerSuggestions(this.editor.view, answering);
  }

  /** The page goes away. */
  lastWords(): void {
    this.#suggesting.mark({ evenComposing: true });
    this.connection.lastWords();
  }

  /** Takes a divergence off the page; what is to stand in the text was put there before. */
  settle(id: string): void {
    this.#change({ diverged: this.#snapshot.diverged.filter((one) => one.id !== id) });
  }

  /** What this page has not yet handed over, as it stands on the device. */
  unsent(): Unsent | null {
    return this.connection.unsent();
  }

  destroy(): void {
    this.lastWords();
    this.#suggesting.stop();
    this.connection.stop();
    this.#pace.stop();
    this.#telling?.();
    clearTimeout(this.#calming);
    this.editor.destroy();
    this.#release();
    this.#listeners.clear();
  }

  #runNow(command: Command): boolean {
    const { view } = this.editor;
    if (view.isDestroyed) return false;
    view.focus();
    return view.editable && command(view.state, view.dispatch, view);
  }

  /** The editor in which a syllable is being composed: the page's, or that of a note. */
  #composing(): EditorView | null {
    const note = openNote(this.editor.view);
    if (note?.composing) return note;
    return this.editor.view.composing ? this.editor.view : null;
  }

  /** Who types on is not told after each key that it is saved: that is said once it has lasted. Everything else is said at once. */
  #showStatus(status: SavingStatus): void {
    clearTimeout(this.#calming);
    const before = this.#snapshot.status;
    if (status.phase === "saved" && before.phase === "saving")
      this.#calming = setTimeout(() => this.#change({ status }), calm);
    else if (status.phase !== before.phase) this.#change({ status });
    // Whether the device holds it alters with each key and is asked for, not shown.
    else if (sameStatus({ ...status, storedHere: before.storedHere }, before))
      this.#snapshot = { ...this.#snapshot, status };
    else this.#change({ status }, "afterPaint");
    this.#allow();
  }

  #showState(documentState: DocumentState): void {
    this.#change({ documentState });
    this.#settleSuggesting();
    this.#allow();
  }

  #settleSuggesting(): void {
    const { documentState, suggesting } = this.#snapshot;
    const on = this.#wantsToSuggest || documentState.suggestOnly;
    this.#suggesting.on = on;
    if (on !== suggesting) this.#change({ suggesting: on });
  }

  /** Nobody writes where the server would not take it. */
  #allow(): void {
    const { documentState, status } = this.#snapshot;
    const editable = documentState.editable && status.phase !== "refused";
    if (this.editor.isEditable !== editable) this.editor.setEditable(editable, false);
  }

  #change(part: Partial<Snapshot>, when: "now" | "afterPaint" = "now"): void {
    this.#snapshot = { ...this.#snapshot, ...part };
    if (when === "now") this.#tell();
    else this.#telling ??= afterPaint(() => this.#tell());
  }

  #tell(): void {
    this.#telling?.();
    this.#telling = null;
    for (const listener of this.#listeners) listener();
  }
}

/** Milliseconds that something must have been saved to be called so while somebody types. */
const calm = 250;

import { EditorState } from "@tiptap/pm/state";
import { collab } from "prosemirror-collab";
import { documentSchema } from "@/lib/document/schema";
import { Connection } from "../connection";
import type { Caret } from "../connection-parts";
import type { Divergence } from "../divergence";
import type { Departure, Transport } from "../messages";
import type { Unsent, UnsentStore } from "../unsent";
import type { Authority } from "./authority";

export function articleWith(...paragraphs: string[]) {
  const blocks = paragraphs.map((text) => ({ type: "paragraph", ...(text && { content: [{ type: "text", text }] }) }));
  const head = [{ type: "title" }, { type: "lead" }, { type: "summary" }];
  return documentSchema.nodeFromJSON({ type: "doc", content: [...head, ...blocks, { type: "references" }] });
}

/** Keeps unsent steps in memory, or refuses to. */
export class MemoryStore implements UnsentStore {
  readonly kept = new Map<string, Unsent>();
  broken = false;

  async keep(unsent: Unsent): Promise<void> {
    if (this.broken) throw new Error("no storage");
    this.kept.set(unsent.clientId, structuredClone(unsent));
  }

  async drop({ clientId }: { clientId: string }): Promise<void> {
    this.kept.delete(clientId);
  }

  isMarked(): boolean {
    return this.kept.size > 0;
  }

  async holds(): Promise<boolean> {
    return this.kept.size > 0;
  }

  async left(): Promise<Unsent[]> {
    return [...this.kept.values()];
  }
}

/** An editor without a view: a state, a connection, and a composition that the test turns on and off. */
export class Writer {
  state: EditorState;
  composing = false;
  commits = 0;
  takenWhileComposing = 0;
  reloads = 0;
  readonly ends: string[] = [];
  readonly heard: (Caret | Departure)[] = [];
  readonly diverged: Divergence[] = [];
  readonly store = new MemoryStore();
  readonly connection: Connection;

  constructor(
    authority: Authority,
    readonly clientId: string,
    transport: Transport = authority.transport(clientId),
  ) {
    const plugins = [collab({ version: authority.version, clientID: clientId })];
    this.state = EditorState.create({ doc: authority.doc, plugins });
    this.connection = new Connection({
      articleId: "article",
      clientId,
      schemaVersion: 1,
      transport,
      store: this.store,
      port: {
        state: () => this.state,
        dispatch: (transaction) => {
          if (transaction.docChanged && this.composing) this.takenWhileComposing += 1;
          this.state = this.state.apply(transaction);
          this.connection.changed();
        },
        composing: () => this.composing,
        focused: () => true,
        commitComposition: () => {
          this.commits += 1;
          this.composing = false;
        },
      },
      listeners: {
        status: () => {},
        carets: (carets) => this.heard.push(...carets),
        documentState: () => {},
        diverged: (found) => this.diverged.push(...found),
        reload: () => {
          this.reloads += 1;
        },
        ended: (code) => this.ends.push(code),
      },
    });
  }

  /** Types text after the first place where `after` ends, or at a position. */
  type(text: string, at: string | number): void {
    const position = typeof at === "number" ? at : this.after(at);
    this.state = this.state.apply(this.state.tr.insertText(text, position));
    this.connection.changed();
  }

  after(needle: string): number {
    let found = -1;
    this.state.doc.descendants((node, position) => {
      const index = node.isText ? (node.text ?? "").indexOf(needle) : -1;
      if (index >= 0 && found < 0) found = position + index + needle.length;
    });
    if (found < 0) throw new Error(`no "${needle}" in the document`);
    return found;
  }

  get text(): string {
    return this.state.doc.textBetween(0, this.state.doc.content.size, "\n").trim();
  }
}

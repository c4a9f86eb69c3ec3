import { setTimeout as pause } from "node:timers/promises";
import type { Node } from "@tiptap/pm/model";
import { EditorState, type Transaction } from "@tiptap/pm/state";
import { tableEditing } from "@tiptap/pm/tables";
import { collab, getVersion } from "prosemirror-collab";
import { guard } from "../../plugins/guard";
import { Connection } from "../connection";
import { BadNetworkTransport } from "./bad-network";
import { randomEdit } from "./random-edit";
import { MemoryStore } from "./writer";

type Parts = {
  readonly base: () => string;
  readonly personId: string;
  readonly index: number;
  readonly chance: () => number;
  readonly loss: number;
  readonly document: { readonly version: number; readonly doc: Node };
};

/** One client of a storm: the desk's own connection and rules, without a screen. */
export class StormWriter {
  readonly clientId: string;
  readonly acknowledged: { version: number; step: unknown }[] = [];
  edits = 0;
  cuts = 0;
  reloads = 0;
  refusal: string | null = null;
  readonly #chance: () => number;
  readonly #network: BadNetworkTransport;
  readonly #connection: Connection;
  #loss: number;
  #state: EditorState;

  constructor({ base, personId, index, chance, loss, document }: Parts) {
    this.clientId = `storm-client-${index}`;
    this.#chance = chance;
    this.#loss = loss;
    const plugins = [collab({ version: document.version, clientID: this.clientId }), guard(() => {}), tableEditing()];
    this.#state = EditorState.create({ doc: document.doc, plugins });
    this.#network = new BadNetworkTransport({
      ...{ base, personId, clientId: this.clientId },
      chance: () => (this.#loss === 0 ? 1 : chance()),
      loss,
      acknowledged: (version, steps) => {
        const first = version - steps.length + 1;
        this.acknowledged.push(...steps.map((step, offset) => ({ version: first + offset, step })));
      },
    });
    this.#connection = new Connection({
      articleId: "storm",
      clientId: this.clientId,
      schemaVersion: 1,
      transport: this.#network,
      store: new MemoryStore(),
      port: {
        state: () => this.#state,
        dispatch: (transaction) => this.#apply(transaction),
        composing: () => false,
        focused: () => false,
        commitComposition: () => {},
      },
      listeners: {
        status: ({ refusal }) => {
          if (refusal) this.refusal = JSON.stringify(refusal);
        },
        carets: () => {},
        documentState: () => {},
        diverged: () => {},
        reload: () => {
          this.reloads += 1;
        },
        ended: () => {},
      },
    });
    this.#connection.start();
  }

  get doc(): Node {
    return this.#state.doc;
  }

  get version(): number {
    return getVersion(this.#state);
  }

  get unsent(): number {
    return this.#connection.status.unsent;
  }

  /** For the report of what went wrong. */
  describe(): string {
    const { phase } = this.#connection.status;
    return `${this.clientId} at version ${this.version}, ${this.unsent} unsent, ${phase}`;
  }

  /** Makes so many changes, at uneven times; now and then the network breaks, or is away for a while. */
  async work(operations: number, pace: number): Promise<void> {
    while (this.edits < operations && !this.refusal && this.reloads === 0) {
      const edit = randomEdit(this.#state, this.#chance);
      if (edit) this.#apply(edit);
      if (edit) this.edits += 1;
      if (this.#chance() < 0.02) await this.#break();
      await pause(this.#chance() * pace);
    }
  }

  heal(): void {
    this.#loss = 0;
    this.#network.offline = false;
    this.#connection.retry();
  }

  nudge(): void {
    this.#connection.retry();
  }

  stop(): void {
    this.#connection.stop();
    this.#network.cut();
  }

  async #break(): Promise<void> {
    this.cuts += 1;
    const away = this.#chance() < 0.3;
    if (away) this.#network.offline = true;
    this.#network.cut();
    for (let typed = 0; away && typed < 5; typed += 1) {
      const edit = randomEdit(this.#state, this.#chance);
      if (edit) this.#apply(edit);
      await pause(this.#chance() * 20);
    }
    this.#network.offline = false;
  }

  #apply(transaction: Transaction): void {
    this.#state = this.#state.applyTransaction(transaction).state;
    this.#connection?.changed();
  }
}

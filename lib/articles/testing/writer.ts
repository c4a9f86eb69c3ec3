import { Node } from "@tiptap/pm/model";
import { EditorState, type Transaction } from "@tiptap/pm/state";
import { Step } from "@tiptap/pm/transform";
import { collab, getVersion, receiveTransaction, sendableSteps } from "prosemirror-collab";
import type { Actor } from "@/lib/access/actor";
import { documentSchema } from "@/lib/document/schema";
import { newId } from "@/lib/kernel/ids";
import { expectAccepted, type Result } from "@/lib/kernel/result";
import { openDocument } from "../open-document.server";
import { type StepsRefusal, receiveSteps } from "../receive-steps.server";
import { missedStepsSchema, type StepJson } from "../step-protocol";

/** An editor without a screen: what a browser's does with the protocol, by prosemirror-collab itself. */
export class Writer {
  readonly actor: Actor;
  readonly articleId: string;
  readonly clientId: string;
  state: EditorState;

  private constructor(actor: Actor, articleId: string, { content, version }: { content: unknown; version: number }) {
    this.actor = actor;
    this.articleId = articleId;
    this.clientId = newId();
    this.state = EditorState.create({
      doc: Node.fromJSON(documentSchema, content),
      plugins: [collab({ version, clientID: this.clientId })],
    });
  }

  static async open(actor: Actor, articleId: string): Promise<Writer> {
    return new Writer(actor, articleId, expectAccepted(await openDocument(actor, articleId)));
  }

  get version(): number {
    return getVersion(this.state);
  }

  edit(change: (transaction: Transaction) => Transaction): this {
    this.state = this.state.apply(change(this.state.tr));
    return this;
  }

  /** Types at the end of the first paragraph. */
  type(text: string): this {
    return this.edit((tr) => tr.insertText(text, endOf(tr.doc, "paragraph")));
  }

  /** What would be sent now. */
  request() {
    const sendable = sendableSteps(this.state);
    if (!sendable) return null;
    const steps = sendable.steps.slice(0, 200).map((step) => step.toJSON() as StepJson);
    return { articleId: this.articleId, version: sendable.version, clientId: this.clientId, steps };
  }

  /** Sends what is unsent. With `loseAnswer` the server does what it does and the writer never hears of it. */
  async send({ loseAnswer = false } = {}): Promise<Result<{ version: number }, StepsRefusal> | null> {
    const request = this.request();
    if (!request) return null;
    const received = await receiveSteps(this.actor, request);
    if (loseAnswer) return received;
    if (received.ok)
      this.take(
        request.steps,
        request.steps.map(() => this.clientId),
      );
    else if (received.error.code === "stale") {
      const missed = missedStepsSchema.parse(received.error.facts);
      this.take(missed.steps, missed.clientIds);
    }
    return received;
  }

  /** Sends, takes in, rebases and sends again until nothing is unsent. */
  async settle(): Promise<this> {
    for (let attempts = 0; attempts < 200; attempts += 1) {
      const received = await this.send();
      if (!received) return this;
      if (!received.ok && received.error.code !== "stale") expectAccepted(received);
    }
    throw new Error("never settled");
  }

  /** Takes in what others did, by asking with a step that will be refused if there is anything. */
  take(steps: readonly unknown[], clientIds: readonly string[]): void {
    const read = steps.map((step) => Step.fromJSON(documentSchema, step));
    this.state = this.state.apply(receiveTransaction(this.state, read, [...clientIds]));
  }

  get text(): string {
    return this.state.doc.textBetween(0, this.state.doc.content.size, "\n");
  }
}

/** The last position inside the first node of this kind. */
export function endOf(doc: Node, type: string): number {
  let found = -1;
  doc.descendants((node, position) => {
    if (found < 0 && node.type.name === type) found = position + 1 + node.content.size;
    return found < 0;
  });
  return found;
}

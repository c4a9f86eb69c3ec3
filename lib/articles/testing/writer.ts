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
import { type Acknowledged, missedStepsSchema, type StepJson } from "../step-protocol";

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

  /** Whether the server may place what comes late behind what was missed. */
  rebase = false;

  /** What would be sent now. */
  request() {
    const sendable = sendableSteps(this.state);
    if (!sendable) return null;
    const steps = sendable.steps.slice(0, 200).map((step) => step.toJSON() as StepJson);
    return {
      articleId: this.articleId,
      version: sendable.version,
      clientId: this.clientId,
      steps,
      rebase: this.rebase,
    };
  }

  /** Sends what is unsent. With `loseAnswer` the server does what it does and the writer never hears of it. */
  async send({ loseAnswer = false } = {}): Promise<Result<Acknowledged, StepsRefusal> | null> {
    const request = this.request();
    if (!request) return null;
    const received = await receiveSteps(this.actor, request);
    if (loseAnswer) return received;
    if (received.ok) this.acknowledge(request.steps, received.value);
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

  acknowledge(sent: readonly unknown[], { steps, clientIds }: Pick<Acknowledged, "steps" | "clientIds">): void {
    this.take(steps ?? sent, clientIds ?? sent.map(() => this.clientId));
  }

  /** Takes in steps in the authority's order; its own may stand behind those of others. */
  take(steps: readonly unknown[], clientIds: readonly string[]): void {
    for (let from = 0; from < steps.length; ) {
      const isOwn = (at: number) => clientIds[at] === this.clientId;
      let to = from + 1;
      while (to < steps.length && isOwn(to) === isOwn(from)) to += 1;
      const read = steps.slice(from, to).map((step) => Step.fromJSON(documentSchema, step));
      this.state = this.state.apply(receiveTransaction(this.state, read, clientIds.slice(from, to)));
      from = to;
    }
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

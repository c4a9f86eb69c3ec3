import { Step } from "@tiptap/pm/transform";
import type { Node } from "@tiptap/pm/model";
import { documentSchema } from "@/lib/document/schema";
import { placeLate } from "@/lib/articles/rebase-steps";
import type { StepJson } from "@/lib/articles/step-protocol";
import type { Batch, OwnPresence, SendAnswer, StreamListeners, Transport } from "../messages";

type Follower = {
  readonly clientId: string;
  readonly listeners: StreamListeners;
  readonly delay: number;
  cut: boolean;
};
type Offer = { readonly clientId: string; readonly steps: readonly unknown[]; readonly rebase?: boolean };
type Entry = { readonly step: unknown; readonly clientId: string };

/** The step protocol in memory, with a network that can lose, delay and reorder. */
export class Authority {
  doc: Node;
  readonly log: Entry[] = [];
  /** Answers that are lost although the steps were taken. */
  loseAnswers = 0;
  /** Requests that never arrive. */
  loseRequests = 0;
  offline = false;
  /** Refuses everything with this code. */
  refuseWith: string | null = null;
  mostMissed = 1000;
  /** Whether it places steps that come late behind those that were missed. */
  placesLate = false;
  requests = 0;
  #followers = new Set<Follower>();

  constructor(doc: Node) {
    this.doc = doc;
  }

  get version(): number {
    return this.log.length;
  }

  transport(clientId: string, delays: { send?: number; answer?: number; stream?: number } = {}): Transport {
    const { send = 5, answer = 5, stream = 5 } = delays;
    return {
      send: async ({ version, steps, apart, selection }) => {
        await wait(send);
        this.requests += 1;
        if (this.offline || this.#spend("loseRequests")) return { kind: "unreachable" };
        const answered = this.take(version, {
          clientId,
          steps: steps.map((step) => step.toJSON()),
          rebase: this.placesLate && !apart,
        });
        if (answered.kind === "accepted" && selection)
          this.#announce(clientId, { ...selection, version: answered.version });
        await wait(answer);
        return this.offline || this.#spend("loseAnswers") ? { kind: "unreachable" } : answered;
      },
      listen: (since, listeners) => this.#follow(since, { clientId, listeners, delay: stream, cut: false }),
      announce: async (presence) => this.#announce(clientId, presence),
    };
  }

  take(version: number, { clientId, steps, rebase = false }: Offer): SendAnswer {
    if (this.refuseWith) return { kind: "refused", code: this.refuseWith, facts: {} };
    if (this.version - version > this.mostMissed || version > this.version) return { kind: "reload" };
    if (version < this.version) {
      const missed = this.since(version);
      const mayPlace = rebase && !missed.clientIds.includes(clientId);
      const late = mayPlace ? placeLate(this.doc, steps as StepJson[], missed.steps) : null;
      if (!late) return { kind: "stale", batch: missed };
      this.take(this.version, { clientId, steps: late.steps });
      return { kind: "accepted", version: this.version, batch: this.since(version) };
    }
    for (const step of steps) {
      const result = Step.fromJSON(documentSchema, step).apply(this.doc);
      if (!result.doc) return { kind: "refused", code: "invalid", facts: {} };
      this.doc = result.doc;
      this.doc.check();
      this.log.push({ step, clientId });
    }
    this.#tell(this.since(version));
    return { kind: "accepted", version: this.version };
  }

  since(version: number): Batch {
    const missed = this.log.slice(version);
    return {
      version: this.version,
      steps: missed.map(({ step }) => step),
      clientIds: missed.map((entry) => entry.clientId),
    };
  }

  #announce(clientId: string, presence: OwnPresence): void {
    for (const follower of this.#followers) {
      if (follower.clientId === clientId) continue;
      follower.listeners.presence({ ...presence, clientId, userId: clientId, name: clientId });
    }
  }

  /** The server is gone: every stream breaks. */
  cutStreams(): void {
    for (const follower of this.#followers) {
      follower.cut = true;
      follower.listeners.lost();
    }
    this.#followers.clear();
  }

  #follow(since: number, follower: Follower): () => void {
    void wait(follower.delay).then(() => {
      if (follower.cut) return;
      if (this.offline) return follower.listeners.lost();
      this.#followers.add(follower);
      follower.listeners.opened();
      if (since < this.version) follower.listeners.steps(this.since(since));
    });
    return () => {
      follower.cut = true;
      this.#followers.delete(follower);
    };
  }

  #tell(batch: Batch): void {
    for (const follower of this.#followers) {
      void wait(follower.delay).then(() => follower.cut || this.offline || follower.listeners.steps(batch));
    }
  }

  #spend(kind: "loseAnswers" | "loseRequests"): boolean {
    if (this[kind] <= 0) return false;
    this[kind] -= 1;
    return true;
  }
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

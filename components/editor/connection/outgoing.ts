import type { Proposal, SendAnswer, Transport } from "./messages";
import { retryDelay } from "./retry-delay";

/** The protocol's bound on steps in one request. */
const mostSteps = 200;

export type OutgoingPort = {
  readonly transport: Transport;
  readonly proposal: () => Proposal | null;
  readonly answered: (answer: SendAnswer, proposal: Proposal) => void;
  readonly reachable: () => void;
};

/** Sends one proposal at a time (whoever asks decides when to send the next); waits longer each time that nobody answers; stops when refused. */
export class Outgoing {
  readonly #port: OutgoingPort;
  #underway = false;
  #failures = 0;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #refusal: Extract<SendAnswer, { kind: "refused" }> | null = null;
  #stopped = false;

  constructor(port: OutgoingPort) {
    this.#port = port;
  }

  get failing(): boolean {
    return this.#failures > 0;
  }

  get refusal(): { code: string; facts: Readonly<Record<string, unknown>> } | null {
    return this.#refusal && { code: this.#refusal.code, facts: this.#refusal.facts };
  }

  /** Whether something could be sent now, if there is anything. */
  get ready(): boolean {
    return !this.#underway && this.#waiting === undefined && !this.#refusal && !this.#stopped;
  }

  send(): void {
    if (!this.ready) return;
    const proposal = this.#port.proposal();
    if (proposal) void this.#propose(inOneRequest(proposal));
  }

  retry(): void {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    this.send();
  }

  /** Nothing is unsent any more: what nobody answered has been acknowledged in another way. */
  settled(): void {
    if (this.#underway || this.#failures === 0) return;
    this.#failures = 0;
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
  }

  /** Says everything that is unsent without listening: an answer that comes all the same is of no use to a page that is gone. */
  lastWords(): void {
    const proposal = this.#port.proposal();
    if (!proposal || this.#refusal) return;
    void this.#port.transport.send(inOneRequest(proposal), { lastWords: true });
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#waiting);
  }

  async #propose(proposal: Proposal): Promise<void> {
    this.#underway = true;
    const answer = await this.#port.transport.send(proposal);
    this.#underway = false;
    if (this.#stopped) return;
    if (answer.kind === "unreachable" && this.#port.proposal()) this.#wait();
    else this.#failures = 0;
    if (answer.kind === "refused") this.#refusal = answer;
    if (answer.kind === "reload") this.stop();
    this.#port.answered(answer, proposal);
  }

  #wait(): void {
    this.#failures += 1;
    this.#waiting = setTimeout(() => this.retry(), retryDelay(this.#failures, Math.random()));
    this.#port.reachable();
  }
}

/** A caret that stands in what does not fit is told later. */
function inOneRequest({ selection, ...proposal }: Proposal): Proposal {
  if (proposal.steps.length > mostSteps) return { ...proposal, steps: proposal.steps.slice(0, mostSteps) };
  return { ...proposal, ...(selection && { selection }) };
}

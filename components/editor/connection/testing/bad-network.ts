import { type Acknowledged, missedStepsSchema, stepsEventSchema } from "@/lib/articles/step-protocol";
import { accepted } from "../http-transport";
import type { SendAnswer, StreamListeners, Transport } from "../messages";

export type BadNetwork = {
  readonly base: () => string;
  readonly clientId: string;
  readonly personId: string;
  /** From 0 to 1, always the same for a seed. */
  readonly chance: () => number;
  /** How much of what is sent gets lost, on its way there or back. */
  readonly loss: number;
  readonly acknowledged: (version: number, steps: readonly unknown[]) => void;
};

/** The step protocol over real sockets to `step-server.ts`, of which some break: requests that never arrive, answers that are lost, streams that end. */
export class BadNetworkTransport implements Transport {
  readonly #network: BadNetwork;
  #streams = new Set<AbortController>();
  /** Whether nothing gets through at all. */
  offline = false;

  constructor(network: BadNetwork) {
    this.#network = network;
  }

  async send({ version, steps, apart }: Parameters<Transport["send"]>[0]): Promise<SendAnswer> {
    const { clientId, chance, loss, acknowledged } = this.#network;
    if (this.offline || chance() < loss / 2) return { kind: "unreachable" };
    const json = steps.map((step) => step.toJSON());
    const answer = await this.#post({ version, clientId, steps: json, rebase: !apart });
    if (!answer || this.offline || chance() < loss / 2) return { kind: "unreachable" };
    if (answer.ok) {
      const { value } = answer;
      acknowledged(value.version, value.steps?.filter((_, at) => value.clientIds?.[at] === clientId) ?? json);
      return accepted(value);
    }
    const { code, facts } = answer.error;
    if (code === "stale") return { kind: "stale", batch: missedStepsSchema.parse(facts) };
    return code === "reload" ? { kind: "reload" } : { kind: "refused", code, facts };
  }

  listen(since: number, listeners: StreamListeners): () => void {
    const socket = new AbortController();
    this.#streams.add(socket);
    let closed = false;
    const over = () => {
      this.#streams.delete(socket);
      if (!closed) listeners.lost();
    };
    if (this.offline) setTimeout(over, 5);
    else void this.#follow(since, { listeners, signal: socket.signal }).then(over, over);
    return () => {
      closed = true;
      socket.abort();
    };
  }

  async announce(): Promise<void> {}

  /** Every stream breaks, as when the network changes. */
  cut(): void {
    for (const stream of this.#streams) stream.abort(new Error("cut"));
  }

  async #post(body: object): Promise<Answer | null> {
    const address = `${this.#network.base()}/steps?person=${this.#network.personId}`;
    try {
      const response = await fetch(address, { method: "POST", body: JSON.stringify(body) });
      return response.status < 500 ? ((await response.json()) as Answer) : null;
    } catch {
      return null;
    }
  }

  async #follow(since: number, { listeners, signal }: { listeners: StreamListeners; signal: AbortSignal }) {
    const { base, clientId, personId } = this.#network;
    const address = `${base()}/events?person=${personId}&clientId=${clientId}&since=${since}`;
    const response = await fetch(address, { signal });
    if (!response.ok || !response.body) return;
    listeners.opened();
    let text = "";
    const decoder = new TextDecoder();
    for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(part, { stream: true });
      const events = text.split("\n\n");
      text = events.pop() ?? "";
      for (const event of events) tell(event, listeners);
    }
  }
}

type Answer =
  | { ok: true; value: Acknowledged }
  | { ok: false; error: { code: string; facts: Record<string, unknown> } };

function tell(event: string, listeners: StreamListeners): void {
  const field = (name: string) =>
    event
      .split("\n")
      .filter((line) => line.startsWith(`${name}: `))
      .map((line) => line.slice(name.length + 2))
      .join("\n");
  const name = field("event");
  if (name === "steps") listeners.steps(stepsEventSchema.parse(JSON.parse(field("data"))));
  if (name === "reload") listeners.reload();
}

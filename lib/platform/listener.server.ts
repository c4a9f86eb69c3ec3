import "server-only";
import pg from "pg";
import { z } from "zod";
import { log } from "./log.server";

export type Subscription = {
  /** Called with each payload that `notify` sent after the subscription, in the order of the commits. */
  readonly onMessage: (payload: unknown) => void;
  /** Called when messages may have been missed (the connection was lost and is back): read the state again. */
  readonly onGap?: () => void;
  /** Called when the connection is lost: until `onGap`, nothing is heard. */
  readonly onLost?: () => void;
};

const messageSchema = z.object({ channel: z.string(), payload: z.unknown() });

/** Milliseconds between attempts to come back: readers must not wait long for what was published. */
const longestPause = 500;

/** One LISTEN connection, shared by all subscriptions of the process; connects at the first one and reconnects by itself. */
export class Listener {
  readonly #subscriptions = new Map<string, Set<Subscription>>();
  readonly #databaseUrl: () => string;
  #connection: Promise<pg.Client> | undefined;
  #stopped = false;

  constructor(databaseUrl: () => string) {
    this.#databaseUrl = databaseUrl;
  }

  async subscribe(channel: string, subscription: Subscription): Promise<() => void> {
    this.#stopped = false;
    const own = { ...subscription };
    const subscriptions = this.#subscriptions.get(channel) ?? new Set();
    this.#subscriptions.set(channel, subscriptions.add(own));
    const end = () => {
      subscriptions.delete(own);
      if (subscriptions.size === 0 && this.#subscriptions.get(channel) === subscriptions)
        this.#subscriptions.delete(channel);
    };
    try {
      await (this.#connection ?? this.#connect());
      return end;
    } catch (error) {
      end();
      throw error;
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#subscriptions.clear();
    const connection = this.#connection;
    this.#connection = undefined;
    await connection?.then((client) => client.end()).catch(() => {});
  }

  #connect(): Promise<pg.Client> {
    const connection = this.#listen();
    this.#connection = connection;
    connection.catch(() => {
      if (this.#connection === connection) this.#connection = undefined;
    });
    return connection;
  }

  async #listen(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.#databaseUrl(),
      application_name: "imprimatur listener",
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    client.on("error", () => {}); // followed by "end"
    client.on("notification", ({ payload }) => this.#deliver(payload));
    await client.connect();
    try {
      await client.query("LISTEN imprimatur");
    } catch (error) {
      await client.end().catch(() => {});
      throw error;
    }
    client.once("end", () => this.#comeBack());
    return client;
  }

  #deliver(text: string | undefined): void {
    const message = messageSchema.safeParse(JSON.parse(text || "null"));
    if (!message.success) return;
    for (const { onMessage } of this.#subscriptions.get(message.data.channel) ?? []) {
      this.#guard(() => onMessage(message.data.payload));
    }
  }

  async #comeBack(): Promise<void> {
    this.#connection = undefined;
    for (const { onLost } of this.#everyone()) this.#guard(() => onLost?.());
    for (let pause = 20; !this.#stopped && !this.#connection && this.#subscriptions.size > 0; pause *= 2) {
      await new Promise((done) => setTimeout(done, Math.min(pause, longestPause)));
      await this.#connect().catch(() => {});
    }
    for (const { onGap } of this.#everyone()) this.#guard(() => onGap?.());
  }

  #everyone(): Subscription[] {
    return [...this.#subscriptions.values()].flatMap((subscriptions) => [...subscriptions]);
  }

  /** One subscriber's failure must not keep a message from the others. */
  #guard(work: () => void): void {
    try {
      work();
    } catch (error) {
      log("error", "notify.subscriber-failed", { message: String(error) });
    }
  }
}

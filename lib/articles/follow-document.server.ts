import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayReadArticle } from "@/lib/access/policies";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { log } from "@/lib/platform/log.server";
import { subscribe } from "@/lib/platform/notify.server";
import { announcementSchema, announcePresence, documentChannel } from "./announce.server";
import { articleFacts, factsOfArticle } from "./article-facts.server";
import type { ArticleState } from "./article-state";
import { clientIdsFor, readStepsSince } from "./missed-steps.server";
import { admitStream } from "./open-streams.server";
import { notePresence, presentPeople } from "./present-people.server";
import { heartbeat, retryAfter, serverSentEvent } from "./server-sent-event";
import { type Follow, heartbeatInterval, type PresenceEvent } from "./step-protocol";
import { type Writing, writingOf } from "./writing";

/** Who follows. `reread` asks again whether the session still holds, and what the person may do by now; null: it does not. */
export type Reader = { readonly actor: Actor; readonly reread: () => Promise<Actor | null> };

/** Where the stream is written to. `write` answers false when the other side does not keep up. */
export type Sink = { readonly write: (text: string) => boolean; readonly close: () => void };

/**
 * Writes to `sink` what happens to a document after version `since`, until the function that is given back is called, the session or
 * the right to read ends, the other side falls behind, or the server stops.
 * Refuses: notFound (also for whoever may not read it), unavailable (the server is stopping).
 */
export async function followDocument(
  reader: Reader,
  input: Follow & { articleId: Id },
  sink: Sink,
): Promise<Result<() => void, "notFound" | "unavailable">> {
  const found = await findFollowed(reader.actor, input.articleId);
  if (!found) return refuse("notFound");
  const following = new Following(reader, input, sink);
  const leave = admitStream(input.articleId, following);
  if (!leave) return refuse("unavailable");
  await following.begin(found, leave);
  return accept(() => following.end());
}

type Followed = Writing & { readonly state: ArticleState; readonly version: number };

async function findFollowed(actor: Actor, articleId: Id): Promise<Followed | null> {
  const row = await db.article.findUnique({
    where: { id: articleId },
    select: { state: true, document: { select: { version: true } }, ...factsOfArticle },
  });
  if (!row?.document) return null;
  const facts = articleFacts(row);
  if (!mayReadArticle(actor, facts)) return null;
  return { state: row.state, ...writingOf(actor, { ...facts, state: row.state }), version: row.document.version };
}

class Following {
  readonly #reader: Reader;
  readonly #articleId: Id;
  readonly #clientId: string;
  readonly #sink: Sink;
  #version: number;
  #told: Omit<Followed, "version"> | null = null;
  #reading: Promise<void> = Promise.resolve();
  #endings: (() => void)[] = [];
  #over = false;

  constructor(reader: Reader, { articleId, clientId, since }: Follow & { articleId: Id }, sink: Sink) {
    this.#reader = reader;
    this.#articleId = articleId;
    this.#clientId = clientId;
    this.#sink = sink;
    this.#version = since;
  }

  async begin(found: Followed, leave: () => void): Promise<void> {
    this.#endings.push(leave, () => this.#sayGone());
    this.#write(retryAfter);
    const stop = await subscribe(documentChannel(this.#articleId), {
      onMessage: (payload) => this.#hear(payload),
      onGap: () => this.#look(),
    });
    this.#onEnd(stop);
    const timer = setInterval(() => this.#look(), heartbeatInterval);
    this.#onEnd(() => clearInterval(timer));
    this.#tellState(found);
    for (const person of presentPeople(this.#articleId)) this.#tellPresence(person);
    if (this.#version > found.version) return this.#reload(found.version);
    this.#look();
  }

  /** Closes the stream and everything that feeds it; a second time does nothing. */
  end(): void {
    if (this.#over) return;
    this.#over = true;
    for (const ending of this.#endings.splice(0)) ending();
    this.#sink.close();
  }

  #onEnd(ending: () => void): void {
    if (this.#over) ending();
    else this.#endings.push(ending);
  }

  #hear(payload: unknown): void {
    const announcement = announcementSchema.safeParse(payload).data;
    if (!announcement || this.#over) return;
    if (announcement.kind === "steps") this.#inTurn(() => this.#catchUp());
    else if (announcement.kind === "state") this.#look();
    else if (announcement.kind === "news") this.#write(serverSentEvent("news", { about: announcement.about }));
    else {
      notePresence(this.#articleId, announcement.presence);
      this.#tellPresence(announcement.presence);
    }
  }

  /** Asks again for session, right, state and steps: at every sign of life, and when something may have been missed. */
  #look(): void {
    this.#inTurn(async () => {
      const actor = await this.#reader.reread();
      if (!actor) return this.#endWith("signedOut");
      const found = await findFollowed(actor, this.#articleId);
      if (!found) return this.#endWith("notFound");
      this.#tellState(found);
      this.#write(heartbeat);
      await this.#catchUp();
    });
  }

  /** One after the other. A database that is away for a moment is asked again at the next sign of life. */
  #inTurn(work: () => Promise<void>): void {
    this.#reading = this.#reading
      .then(async () => {
        if (!this.#over) await work();
      })
      .catch((error: unknown) => log("warn", "documents.follow-failed", { message: String(error) }));
  }

  async #catchUp(): Promise<void> {
    const steps = await readStepsSince(db, this.#articleId, this.#version);
    const last = steps?.at(-1);
    if (steps && !last) return;
    if (!steps || !last) return this.#reload(this.#version);
    this.#version = last.version;
    const clientIds = clientIdsFor({ userId: this.#reader.actor.userId, clientId: this.#clientId }, steps);
    const data = {
      version: last.version,
      steps: steps.map(({ step }) => step),
      clientIds,
      users: steps.map(({ userId }) => userId),
    };
    this.#write(serverSentEvent("steps", data, last.version));
  }

  #tellState({ state, editable, suggestOnly }: Omit<Followed, "version">): void {
    const told = this.#told;
    if (told?.state === state && told.editable === editable && told.suggestOnly === suggestOnly) return;
    this.#told = { state, editable, suggestOnly };
    this.#write(serverSentEvent("state", this.#told));
  }

  #tellPresence(presence: PresenceEvent): void {
    if (presence.clientId !== this.#clientId) this.#write(serverSentEvent("presence", presence));
  }

  #reload(version: number): void {
    this.#write(serverSentEvent("reload", { version }));
    this.end();
  }

  #endWith(code: "signedOut" | "notFound"): void {
    this.#write(serverSentEvent("end", { code }));
    this.end();
  }

  #sayGone(): void {
    announcePresence(db, this.#articleId, { clientId: this.#clientId, gone: true }).catch(() => {}); // others forget a silent client by themselves
  }

  #write(text: string): void {
    if (!this.#over && !this.#sink.write(text)) this.end();
  }
}

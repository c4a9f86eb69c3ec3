import { getVersion, sendableSteps } from "prosemirror-collab";
import { CaretPlaces } from "./caret-places";
import { CompositionHold } from "./composition-hold";
import { Confirmed } from "./confirmed";
import type { Caret, ConnectionParts } from "./connection-parts";
import { runsOf, takeIn } from "./inbox";
import { Keeper } from "./keeper";
import type { Batch, Departure, Presence, Proposal, SendAnswer } from "./messages";
import { Outgoing } from "./outgoing";
import { OwnPresenceTeller } from "./own-presence";
import { initialStatus, type SavingStatus, sameStatus, savingStatus } from "./status";
import { Stream } from "./stream";
import type { Unsent } from "./unsent";

/**
 * One open editor's line to the authority (docs/reference/step-protocol.md): sends what is typed, takes in what others
 * type, keeps on the device what is not yet acknowledged, and holds all of it still while a syllable is being composed.
 */
export class Connection {
  readonly #parts: ConnectionParts;
  readonly #hold: CompositionHold;
  readonly #keeper: Keeper;
  readonly #outgoing: Outgoing;
  readonly #stream: Stream;
  readonly #places = new CaretPlaces();
  readonly #teller: OwnPresenceTeller;
  readonly #confirmed: Confirmed;
  #inbox: Batch[] = [];
  #presence: (Presence | Departure)[] = [];
  #status = initialStatus;
  #savedAt: number | null = null;
  #taking = false;
  #stopped = false;

  constructor(parts: ConnectionParts) {
    this.#parts = parts;
    const { port, store, articleId, clientId, transport } = parts;
    this.#confirmed = new Confirmed(clientId);
    this.#keeper = new Keeper(store, { articleId, clientId }, () => this.#report());
    this.#hold = new CompositionHold({
      composing: port.composing,
      waiting: () => port.raw?.() === true || this.#inbox.some((batch) => !this.#isOwn(batch)),
      commit: port.commitComposition,
      release: () => this.#turn(),
      rested: () => this.#outgoing.send(),
    });
    this.#outgoing = new Outgoing({
      transport,
      proposal: () => this.#proposal(),
      answered: (answer, proposal) => this.#answered(answer, proposal),
      reachable: () => this.#report(),
    });
    this.#stream = new Stream(transport, () => getVersion(port.state()), {
      steps: (batch) => this.#receive(batch),
      presence: (presence) => this.#hear(presence),
      state: (state) => parts.listeners.documentState(state),
      news: (news) => parts.listeners.news?.(news),
      reload: () => parts.listeners.reload(),
      ended: (code) => parts.listeners.ended(code),
      reachable: () => this.#report(),
    });
    this.#teller = new OwnPresenceTeller({
      state: port.state,
      announce: transport.announce,
      quiet: () => !port.focused() || this.#hold.active || this.#stream.down || this.#stopped,
    });
  }

  get status(): SavingStatus {
    return this.#status;
  }

  /** Whether the view must not be touched now because a syllable is being composed. */
  get holding(): boolean {
    return this.#hold.active;
  }

  /** What brings a position of an acknowledged version to the text as it stands here. */
  mappingFrom(version: number) {
    return this.#places.mappingFrom(version, this.#parts.port.state());
  }

  start(): void {
    this.#confirmed.begin(this.#parts.port.state().doc);
    this.#stream.open();
    this.#teller.start();
    this.changed();
  }

  stop(): void {
    this.#stopped = true;
    this.#hold.stop();
    this.#stream.close();
    this.#teller.stop();
    this.#outgoing.stop();
  }

  /** The caret moved. */
  moved(): void {
    this.#teller.moved();
  }

  /** The document or its acknowledged version changed. */
  changed(): void {
    if (this.#stopped) return;
    const proposal = this.#proposal();
    this.#keep(proposal);
    if (!proposal) this.#outgoing.settled();
    this.#report();
    if (!this.#hold.active && !this.#taking) this.#sendSoon();
  }

  compositionTouched(): void {
    this.#hold.touched();
  }

  compositionEnded(): void {
    this.#hold.ended();
  }

  /** The network may be back: try now instead of waiting. */
  retry(): void {
    this.#outgoing.retry();
    this.#stream.retry();
  }

  /** What is unsent, as it stands on the device. */
  unsent(): Unsent | null {
    const proposal = this.#proposal();
    return proposal && this.#record(proposal);
  }

  /** The page goes away: what is unsent is said without waiting for an answer. */
  lastWords(): void {
    this.#keep(this.#proposal());
    this.#outgoing.lastWords();
  }

  #proposal(): Proposal | null {
    const sendable = sendableSteps(this.#parts.port.state());
    if (!sendable) return null;
    const { version, steps } = sendable;
    return { version, steps, apart: this.#confirmed.away, ...this.#ownSelection() };
  }

  /** Where this person stands, to be told with what they typed. Nothing while a syllable is being composed, or if they stand elsewhere. */
  #ownSelection(): Pick<Proposal, "selection"> {
    const { port } = this.#parts;
    if (!port.focused() || this.#hold.active) return {};
    const { anchor, head } = port.state().selection;
    return { selection: { anchor, head } };
  }

  #answered(answer: SendAnswer, proposal: Proposal): void {
    const { clientId, listeners } = this.#parts;
    if (answer.kind === "accepted" && proposal.selection) this.#teller.wasTold(proposal.selection, answer.version);
    if (answer.kind === "accepted" && answer.batch) this.#receive(answer.batch);
    else if (answer.kind === "accepted") {
      const clientIds = proposal.steps.map(() => clientId);
      this.#receive({ version: answer.version, steps: proposal.steps, clientIds });
    } else if (answer.kind === "stale") this.#receive(answer.batch);
    else if (answer.kind === "reload") listeners.reload();
    else this.#keep(this.#proposal());
    this.#report();
  }

  #receive(batch: Batch): void {
    this.#inbox.push(...runsOf(batch, this.#parts.clientId));
    if (this.#hold.active && this.#isOnlyOwn()) this.#takeAll();
    this.#turn();
  }

  #isOwn(batch: Batch): boolean {
    return batch.clientIds.every((id) => id === this.#parts.clientId);
  }

  /** An acknowledgement changes nothing that can be seen, so that it may come in during a composition. */
  #isOnlyOwn(): boolean {
    return this.#inbox.every((batch) => this.#isOwn(batch));
  }

  #hear(presence: Presence | Departure): void {
    this.#presence = [...this.#presence.filter((known) => known.clientId !== presence.clientId), presence];
    if (!this.#hold.active) this.#showPresence();
  }

  #turn(): void {
    if (this.#stopped || this.#hold.active) return;
    this.#takeAll();
    this.#showPresence();
    this.#sendSoon();
  }

  #sendSoon(): void {
    const send = () => {
      if (!this.#stopped && !this.#hold.active && !this.#parts.port.raw?.()) this.#outgoing.send();
    };
    if (!this.#parts.pace) send();
    else if (this.#outgoing.ready) this.#parts.pace(send);
  }

  #takeAll(): void {
    this.#taking = true;
    this.#inbox.sort((one, other) => one.version - other.version);
    for (let batch = this.#inbox.shift(); batch; batch = this.#inbox.shift()) {
      const taken = takeIn(this.#parts.port.state(), batch, this.#parts.clientId);
      if (taken.kind === "gap") this.#stream.reopen();
      if (taken.kind !== "transaction") continue;
      const apart = this.#confirmed.advance(taken.steps, batch, this.#proposal()?.steps ?? []);
      this.#parts.port.dispatch(taken.transaction);
      const diverged = apart?.(this.#proposal()?.steps ?? []) ?? [];
      if (diverged.length > 0) this.#parts.listeners.diverged(diverged);
      this.#places.learn(batch.version, taken.steps);
      if (batch.clientIds.includes(this.#parts.clientId)) this.#savedAt = Date.now();
    }
    this.#taking = false;
  }

  #showPresence(): void {
    const state = this.#parts.port.state();
    const later: Presence[] = [];
    const carets: (Caret | Departure)[] = [];
    for (const presence of this.#presence) {
      if ("gone" in presence) carets.push(presence);
      else {
        const placed = this.#places.place(presence, state);
        if (placed === "later") later.push(presence);
        else if (placed !== "never") carets.push({ ...presence, ...placed });
      }
    }
    this.#presence = later;
    if (carets.length > 0) this.#parts.listeners.carets(carets);
  }

  #keep(proposal: Proposal | null): void {
    this.#keeper.put(proposal && this.#record(proposal));
  }

  #record({ version, steps }: Proposal): Unsent {
    const { articleId, clientId, schemaVersion } = this.#parts;
    const refused = this.#outgoing.refusal?.code;
    const json = steps.map((step) => step.toJSON());
    return {
      articleId,
      clientId,
      schemaVersion,
      version,
      steps: json,
      keptAt: Date.now(),
      ...(this.#confirmed.away && { base: this.#confirmed.json() }),
      ...(refused && { refused }),
    };
  }

  #report(): void {
    if (this.#stopped) return;
    const status = savingStatus({
      savedAt: this.#savedAt,
      unsent: this.#proposal()?.steps.length ?? 0,
      storedHere: this.#keeper.current,
      storageFails: this.#keeper.failing,
      refusal: this.#outgoing.refusal,
      sendFailing: this.#outgoing.failing,
      streamDown: this.#stream.down,
    });
    this.#confirmed.noteStatus(status);
    if (sameStatus(status, this.#status)) return;
    this.#status = status;
    this.#parts.listeners.status(status);
  }
}

import type { EditorState } from "@tiptap/pm/state";
import { getVersion, sendableSteps } from "prosemirror-collab";
import type { OwnPresence } from "./messages";

/** Not more often than the protocol's ten a second. */
const interval = 150;
/** The protocol's sign of life. */
const signOfLife = 20_000;

export type OwnPresencePort = {
  readonly state: () => EditorState;
  readonly announce: (presence: OwnPresence) => Promise<void>;
  /** Whether nothing may be told now: a composition is under way, or nobody is looking. */
  readonly quiet: () => boolean;
};

/** Tells the others where the caret is: after what is typed has been acknowledged, so that its position means the same to them. */
export class OwnPresenceTeller {
  readonly #port: OwnPresencePort;
  #told: OwnPresence | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #life: ReturnType<typeof setInterval> | undefined;

  constructor(port: OwnPresencePort) {
    this.#port = port;
  }

  start(): void {
    this.#life = setInterval(() => this.#tell(true), signOfLife);
    this.moved();
  }

  stop(): void {
    clearTimeout(this.#timer);
    clearInterval(this.#life);
  }

  /** Said together with what was typed. */
  wasTold({ anchor, head }: Pick<OwnPresence, "anchor" | "head">, version: number): void {
    this.#told = { anchor, head, version };
  }

  moved(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#tell(false);
    }, interval);
  }

  #tell(again: boolean): void {
    const state = this.#port.state();
    if (this.#port.quiet()) return;
    if (sendableSteps(state)) {
      this.moved(); // again, until what is typed is acknowledged, however long that takes
      return;
    }
    const { anchor, head } = state.selection;
    const told = this.#told;
    if (!again && told?.anchor === anchor && told.head === head) return;
    this.#told = { anchor, head, version: getVersion(state) };
    void this.#port.announce(this.#told);
  }
}

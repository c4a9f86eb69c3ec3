import type { Node, Schema } from "@tiptap/pm/model";
import { Mapping, Step } from "@tiptap/pm/transform";
import { type Divergence, findDivergences, moveDivergences } from "./divergence";
import type { Batch, SendAnswer } from "./messages";
import type { Unsent } from "./unsent";

export type ReplayOutcome =
  /**
   * Everything that could be kept is in the document now, at `version`. `lost`: steps that no longer fit anywhere. `diverged`: the paragraphs that
   * others had rewritten meanwhile, with their places in that version.
   */
  | {
      readonly kind: "sent";
      readonly version: number;
      readonly lost: readonly Step[];
      readonly diverged: readonly Divergence[];
    }
  | { readonly kind: "unreachable" }
  /** It stays on the device, for the person to decide. */
  | { readonly kind: "refused"; readonly code: string };

export type ReplayPort = {
  readonly schema: Schema;
  /** Reads the document as it is now. Null: the authority cannot be reached. */
  readonly read: () => Promise<{ version: number; content: unknown } | null>;
  readonly send: (proposal: { version: number; steps: readonly Step[]; clientId: string }) => Promise<SendAnswer>;
};

/** More rounds than this lose against somebody who never stops typing; the next opening tries again. */
const rounds = 20;

/**
 * Brings what an earlier page could not send into the document: sends it as it is and, if others were faster, rebases it.
 * It keeps its client id, so that steps which had arrived although their answer was lost are recognised and not doubled.
 */
export async function replayUnsent(unsent: Unsent, port: ReplayPort): Promise<ReplayOutcome> {
  let version = unsent.version;
  let steps = unsent.steps.map((step) => Step.fromJSON(port.schema, step));
  let base = unsent.base === undefined ? null : port.schema.nodeFromJSON(unsent.base);
  const lost: Step[] = [];
  let diverged: readonly Divergence[] = [];
  for (let round = 0; round < rounds; round += 1) {
    if (steps.length === 0) return { kind: "sent", version, lost, diverged };
    const part = steps.slice(0, 200);
    const answer = await port.send({ version, steps: part, clientId: unsent.clientId });
    if (answer.kind === "unreachable") return answer;
    if (answer.kind === "refused") return { kind: "refused", code: answer.code };
    if (answer.kind === "reload") return { kind: "refused", code: "reload" };
    if (answer.kind === "accepted") {
      steps = steps.slice(part.length);
      version = answer.version;
      continue;
    }
    const moved = await moveOver({ steps, version, base }, { batch: answer.batch, clientId: unsent.clientId, port });
    if (!moved) return { kind: "unreachable" };
    lost.push(...moved.lost);
    diverged = [...moveDivergences(diverged, moved.over), ...moved.diverged];
    ({ steps, version, base } = moved);
  }
  return { kind: "unreachable" };
}

type Mine = { readonly steps: Step[]; readonly version: number; readonly base: Node | null };
type Moved = Mine & {
  readonly lost: readonly Step[];
  readonly diverged: readonly Divergence[];
  /** What others did meanwhile. */
  readonly over: Mapping;
};
type Over = { readonly batch: Batch; readonly clientId: string; readonly port: ReplayPort };

async function moveOver(mine: Mine, { batch, clientId, port }: Over): Promise<Moved | null> {
  const firstForeign = batch.clientIds.findIndex((id) => id !== clientId);
  const own = firstForeign < 0 ? batch.clientIds.length : firstForeign;
  const waiting = mine.steps.slice(own);
  const missed = batch.steps.slice(own).map((step) => Step.fromJSON(port.schema, step));
  const base = mine.base && applied(mine.base, mine.steps.slice(0, own));
  const nothing = { lost: [], diverged: [], over: new Mapping(), base };
  if (waiting.length === 0 || missed.length === 0) return { steps: waiting, version: batch.version, ...nothing };
  const current = await port.read();
  if (!current) return null;
  if (current.version !== batch.version) return { steps: waiting, version: mine.version + own, ...nothing };
  const { rebased, lost } = rebaseOver(port.schema.nodeFromJSON(current.content), waiting, missed);
  const diverged = base ? findDivergences({ base, mine: waiting, theirs: missed, rebased }) : [];
  const over = new Mapping(missed.map((step) => step.getMap()));
  return { steps: rebased, version: batch.version, lost, diverged, over, base: null };
}

function applied(doc: Node, steps: readonly Step[]): Node {
  return steps.reduce((now, step) => step.apply(now).doc ?? now, doc);
}

/** Moves `mine` over `missed`, as prosemirror-collab does, but from the document after `missed`, since the one before is gone. */
export function rebaseOver(
  after: Node,
  mine: readonly Step[],
  missed: readonly Step[],
): { rebased: Step[]; lost: Step[] } {
  const undone = mine.map((step) => step.getMap().invert()).reverse();
  const mapping = new Mapping([...undone, ...missed.map((step) => step.getMap())]);
  const rebased: Step[] = [];
  const lost: Step[] = [];
  let doc = after;
  mine.forEach((step, index) => {
    const mirror = mine.length - 1 - index;
    const mapped = step.map(mapping.slice(mirror + 1));
    const result = mapped?.apply(doc);
    if (!mapped || !result?.doc) {
      lost.push(step);
      return;
    }
    doc = result.doc;
    mapping.appendMap(mapped.getMap(), mirror);
    rebased.push(mapped);
  });
  return { rebased, lost };
}

import type { Node, Schema } from "@tiptap/pm/model";
import { Mapping, Step } from "@tiptap/pm/transform";
import { mappingOver, rebaseOver } from "@/lib/articles/rebase-steps";
import { type Divergence, findDivergences, moveDivergences } from "./divergence";
import { runsOf } from "./inbox";
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
  let steps: readonly Step[] = unsent.steps.map((step) => Step.fromJSON(port.schema, step));
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

type Mine = { readonly steps: readonly Step[]; readonly version: number; readonly base: Node | null };
type Moved = Mine & {
  readonly lost: readonly Step[];
  readonly diverged: readonly Divergence[];
  /** What others did meanwhile. */
  readonly over: Mapping;
};
type Over = { readonly batch: Batch; readonly clientId: string; readonly port: ReplayPort };

async function moveOver(mine: Mine, { batch, clientId, port }: Over): Promise<Moved | null> {
  const parts = runsOf(batch, clientId).map((part) => ({
    isOwn: part.clientIds[0] === clientId,
    steps: part.steps.map((step) => Step.fromJSON(port.schema, step)),
  }));
  const own = sum(parts.filter(({ isOwn }) => isOwn));
  const nothing = { lost: [], diverged: [], over: new Mapping(), base: null };
  if (own >= mine.steps.length) return { steps: [], version: batch.version, ...nothing };
  const current = await port.read();
  if (!current) return null;
  if (current.version !== batch.version) return { ...nothing, ...mine };

  let waiting = mine.steps;
  let base = mine.base;
  const lost: Step[] = [];
  const diverged: Divergence[] = [];
  const over = new Mapping();
  for (const [index, { isOwn, steps }] of parts.entries()) {
    if (isOwn) {
      base = base && applied(base, waiting.slice(0, steps.length));
      waiting = waiting.slice(steps.length);
      continue;
    }
    const moved =
      index === parts.length - 1
        ? rebaseOver(port.schema.nodeFromJSON(current.content), waiting, steps)
        : mapOver(waiting, steps);
    const apart = { base, mine: waiting, theirs: steps, rebased: moved.rebased };
    if (base && index === parts.length - 1) diverged.push(...findDivergences({ ...apart, base }));
    base = null;
    waiting = moved.rebased;
    lost.push(...moved.lost);
    for (const step of steps) over.appendMap(step.getMap());
  }
  return { steps: waiting, version: batch.version, lost, diverged, over, base };
}

function sum(parts: readonly { readonly steps: readonly Step[] }[]): number {
  return parts.reduce((count, { steps }) => count + steps.length, 0);
}

function applied(doc: Node, steps: readonly Step[]): Node {
  return steps.reduce((now, step) => step.apply(now).doc ?? now, doc);
}

/** Moves `mine` over `missed` where no document is at hand: whether they fit is found out behind the last of what was missed. */
function mapOver(mine: readonly Step[], missed: readonly Step[]): { rebased: readonly Step[]; lost: readonly Step[] } {
  const mapping = mappingOver(mine, missed);
  const rebased: Step[] = [];
  const lost: Step[] = [];
  mine.forEach((step, index) => {
    const mirror = mine.length - 1 - index;
    const mapped = step.map(mapping.slice(mirror + 1));
    if (mapped) mapping.appendMap(mapped.getMap(), mirror);
    if (mapped) rebased.push(mapped);
    else lost.push(step);
  });
  return { rebased, lost };
}

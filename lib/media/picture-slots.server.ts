import "server-only";
import { availableParallelism } from "node:os";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { processWide } from "@/lib/platform/process-wide.server";

/** Decoded pictures are large and encoding takes a core: half of the cores at most, so that pages are answered meanwhile. */
const atOnce = Math.max(1, Math.min(4, Math.floor(availableParallelism() / 2)));
/** Each that waits holds its upload in memory. */
const mostWaiting = 12;

type Slots = { busy: number; readonly waiting: (() => void)[] };
const slots = processWide("picture-slots", (): Slots => ({ busy: 0, waiting: [] }));

/** Runs the work when a place is free, in the order of asking. Refuses: busy, when too many wait already. */
export async function inPictureSlot<Value>(work: () => Promise<Value>): Promise<Result<Value, "busy">> {
  if (slots.busy < atOnce) slots.busy += 1;
  else {
    if (slots.waiting.length >= mostWaiting) return refuse("busy");
    await new Promise<void>((resolve) => slots.waiting.push(resolve)); // whoever leaves hands over the place
  }
  try {
    return accept(await work());
  } finally {
    const next = slots.waiting.shift();
    if (next) next();
    else slots.busy -= 1;
  }
}

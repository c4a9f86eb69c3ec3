import "server-only";
import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { processWide } from "@/lib/platform/process-wide.server";
import { residentBytes } from "./resident.server";

/** A file that the template reads beside its data: a picture. */
export type PrintFile = { name: string; bytes: Uint8Array };
export type Job = { want: "pdf" | "query"; data: string; files: readonly PrintFile[] };

export type Answer = {
  /** Pages of the whole. */
  pages: number;
  pdf?: Uint8Array;
  /** False where a character had no glyph, so that the file does not claim PDF/UA-1. */
  accessible?: boolean;
  /** What the template measured. */
  marks?: unknown;
};

/** The setting failed, took too long or too much, or too much is waiting already. */
export class PrintError extends Error {
  override name = "PrintError";
}

type Waiting = { job: Job; resolve: (answer: Answer) => void; reject: (error: Error) => void };
type Running = Waiting & { id: number; timer: NodeJS.Timeout; watch: NodeJS.Timeout };
type Press = {
  child: ChildProcess | null;
  running: Running | null;
  queue: Waiting[];
  idle?: NodeJS.Timeout;
  count: number;
};

const limits = { seconds: 60, bytes: 1.5 * 2 ** 30, waiting: 40, idleMinutes: 5 };

const folder = join(process.cwd(), "lib", "rendering", "print");
const fonts = [
  ...["300Light", "400Regular", "500Medium", "700Bold"].map((weight) => `noto-sans-kr/${weight}`),
  ...["400Regular", "500Medium", "700Bold"].map((weight) => `noto-serif-kr/${weight}`),
  ...["400Regular", "700Bold"].map((weight) => `noto-sans-sc/${weight}`),
  "noto-sans-symbols-2/400Regular",
].map((font) => join(process.cwd(), "node_modules", "@expo-google-fonts", font));

/** One process sets one thing at a time; it starts when it is first needed and goes when nobody has asked for a while. */
const press = processWide<Press>("press", () => ({ child: null, running: null, queue: [], count: 0 }));

/**
 * Sets pages with Typst. Waits for its turn.
 * @throws PrintError when the template refuses the data, or at the limits of time (60 s), memory (1.5 GB) and waiting jobs (40)
 */
export function setPages(job: Job): Promise<Answer> {
  if (press.queue.length >= limits.waiting) return Promise.reject(new PrintError("too many settings are waiting"));
  return new Promise((resolve, reject) => {
    press.queue.push({ job, resolve, reject });
    next();
  });
}

/** Ends the process, if there is one: for the end of a program or a test. */
export function stopPress(): void {
  clearTimeout(press.idle);
  press.child?.kill("SIGKILL");
  press.child = null;
}

function next(): void {
  if (press.running) return;
  const waiting = press.queue.shift();
  if (!waiting) {
    rest();
    return;
  }
  clearTimeout(press.idle);
  press.child ??= start();
  press.count += 1;
  const timer = setTimeout(() => stop("took too long"), limits.seconds * 1000);
  const watch = setInterval(() => watchMemory(), 500);
  press.running = { ...waiting, id: press.count, timer, watch };
  press.child.ref();
  press.child.channel?.ref();
  press.child.send({ id: press.count, ...waiting.job });
}

function start(): ChildProcess {
  const child = fork(join(folder, "typst-process.mjs"), [join(folder, "template"), ...fonts], {
    serialization: "advanced",
    execArgv: [],
    env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  child.on("message", (message) => finish(message as Answer & { id: number; ok: boolean; why?: string }));
  child.on("exit", () => {
    if (press.child === child) press.child = null;
    settle((running) => running.reject(new PrintError("the setting process ended")));
  });
  child.on("error", (error) => settle((running) => running.reject(error)));
  return child;
}

function finish({ id, ok, why, ...answer }: Answer & { id: number; ok: boolean; why?: string }): void {
  if (press.running?.id !== id) return;
  settle(({ resolve, reject }) => (ok ? resolve(answer) : reject(new PrintError(why ?? "the template failed"))));
}

function settle(say: (running: Running) => void): void {
  const { running } = press;
  if (!running) return;
  clearTimeout(running.timer);
  clearInterval(running.watch);
  press.running = null;
  say(running);
  next();
}

function stop(why: string): void {
  const child = press.child;
  press.child = null;
  child?.kill("SIGKILL");
  settle(({ reject }) => reject(new PrintError(why)));
}

async function watchMemory(): Promise<void> {
  const used = await residentBytes(press.child?.pid);
  if (used > limits.bytes) stop("took too much memory");
}

/** Nothing waits: the process holds nobody back from ending, and ends itself after a while. */
function rest(): void {
  press.child?.unref();
  press.child?.channel?.unref();
  clearTimeout(press.idle);
  press.idle = setTimeout(stopPress, limits.idleMinutes * 60_000);
  press.idle.unref();
}

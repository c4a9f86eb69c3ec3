import "server-only";
import { type ChildProcess, fork } from "node:child_process";
import { residentBytes } from "./resident.server";

/** A file could not be made: it failed, took too long or too much, or too much is waiting already. */
export class PrintError extends Error {
  override name = "PrintError";
  /** The limit that it met; null: it failed. */
  readonly limit: keyof Limits | null;

  constructor(why: string, limit: keyof Limits | null = null) {
    super(why);
    this.limit = limit;
  }
}

type Program = {
  /** An absolute path. */
  script: string;
  args?: readonly string[];
  execArgv?: readonly string[];
  env?: Readonly<Record<string, string>>;
  limits?: Partial<Limits>;
};
type Limits = {
  readonly seconds: number;
  readonly bytes: number;
  readonly waiting: number;
  readonly idleMinutes: number;
};
type Waiting<Job, Answer> = { job: Job; resolve: (answer: Answer) => void; reject: (error: Error) => void };
type Running<Job, Answer> = Waiting<Job, Answer> & { id: number; timer: NodeJS.Timeout; watch: NodeJS.Timeout };
type Message = { id: number; ok: boolean; why?: string };

const usual: Limits = { seconds: 60, bytes: 1.5 * 2 ** 30, waiting: 40, idleMinutes: 5 };

/**
 * A process of its own that does one job at a time. It starts when it is first needed and goes when nobody has asked for a while; a job that
 * takes over 60 seconds or 1.5 GB ends with it, and so does nothing else. At most 40 wait. A program may have limits of its own.
 */
export class Press<Job extends object, Answer extends object> {
  readonly #program: Program;
  readonly #limits: Limits;
  readonly #queue: Waiting<Job, Answer>[] = [];
  #child: ChildProcess | null = null;
  #running: Running<Job, Answer> | null = null;
  #idle: NodeJS.Timeout | undefined;
  #count = 0;

  constructor(program: Program) {
    this.#program = program;
    this.#limits = { ...usual, ...program.limits };
  }

  /** Does a job when its turn comes. @throws PrintError at the limits, or with what the program said */
  run(job: Job): Promise<Answer> {
    if (this.#queue.length >= this.#limits.waiting)
      return Promise.reject(new PrintError("too many files are waiting to be made", "waiting"));
    return new Promise((resolve, reject) => {
      this.#queue.push({ job, resolve, reject });
      this.#next();
    });
  }

  /** Ends the process, if there is one. */
  stop(why = "the press was stopped", limit: keyof Limits | null = null): void {
    clearTimeout(this.#idle);
    const child = this.#child;
    this.#child = null;
    child?.kill("SIGKILL");
    this.#settle(({ reject }) => reject(new PrintError(why, limit)));
  }

  #next(): void {
    if (this.#running) return;
    const waiting = this.#queue.shift();
    if (!waiting) {
      this.#rest();
      return;
    }
    clearTimeout(this.#idle);
    this.#child ??= this.#start();
    this.#count += 1;
    const timer = setTimeout(() => this.stop("it took too long", "seconds"), this.#limits.seconds * 1000);
    const watch = setInterval(() => void this.#watchMemory(), 500);
    this.#running = { ...waiting, id: this.#count, timer, watch };
    this.#child.ref();
    this.#child.channel?.ref();
    this.#child.send({ id: this.#count, ...waiting.job });
  }

  #start(): ChildProcess {
    const { script, args = [], execArgv = [], env = {} } = this.#program;
    const child = fork(script, args, {
      serialization: "advanced",
      execArgv: [...execArgv],
      env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, ...env },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    child.on("message", (message) => this.#finish(message as Message & Answer));
    child.on("exit", () => this.#lost(child, new PrintError("the process ended")));
    child.on("error", (error) => this.#lost(child, error));
    return child;
  }

  #lost(child: ChildProcess, error: Error): void {
    if (this.#child !== child) return;
    this.#child = null;
    this.#settle(({ reject }) => reject(error));
  }

  #finish({ id, ok, why, ...answer }: Message & Answer): void {
    if (this.#running?.id !== id) return;
    this.#settle(({ resolve, reject }) => {
      if (ok) resolve(answer as unknown as Answer);
      else reject(new PrintError(why ?? "it failed"));
    });
  }

  #settle(say: (running: Running<Job, Answer>) => void): void {
    const running = this.#running;
    if (!running) return;
    clearTimeout(running.timer);
    clearInterval(running.watch);
    this.#running = null;
    say(running);
    this.#next();
  }

  async #watchMemory(): Promise<void> {
    const used = await residentBytes(this.#child?.pid);
    if (used > this.#limits.bytes) this.stop("it took too much memory", "bytes");
  }

  /** Nothing waits: the process holds nobody back from ending, and ends itself after a while. */
  #rest(): void {
    this.#child?.unref();
    this.#child?.channel?.unref();
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.stop(), this.#limits.idleMinutes * 60_000);
    this.#idle.unref();
  }
}

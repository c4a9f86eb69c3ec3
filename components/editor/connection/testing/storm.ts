import { spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { Node } from "@tiptap/pm/model";
import { Step } from "@tiptap/pm/transform";
import { documentSchema } from "@/lib/document/schema";
import { parseDocumentNode } from "@/lib/document/document";
import { db } from "@/lib/platform/db.server";
import { chooseFreePort } from "../../../../scripts/postgres/state.mjs";
import { seededChance } from "./chance";
import { StormWriter } from "./storm-writer";

export type Storm = {
  readonly articleId: string;
  /** One client each; the same person may have several. */
  readonly personIds: readonly string[];
  readonly seed: number;
  /** What each client does, one after the other. */
  readonly operations: number;
  /** How often the server is killed (SIGKILL) and started again. */
  readonly kills: number;
  /** Milliseconds that a client pauses between two operations, at the most. */
  readonly pace?: number;
  /** Environment of the server's process besides ours. */
  readonly settings: Readonly<Record<string, string>>;
};

export type StormReport = {
  readonly clients: number;
  readonly edits: number;
  /** Steps that the server has acknowledged to a client that heard it. */
  readonly acknowledged: number;
  readonly versions: number;
  readonly kills: number;
  readonly cuts: number;
  /** What must be empty: acknowledged steps that the log does not hold, clients whose document differs, refusals, clients that had to read anew. */
  readonly lost: readonly string[];
  readonly apart: readonly string[];
  readonly refused: readonly string[];
  readonly reloads: number;
  /** Why the document that results is no valid document; null: it is one. */
  readonly invalid: string | null;
  /** Whether the steps of the log, one after the other, give the stored document: none is missing, none is in it twice. */
  readonly replays: boolean;
};

/** Many people at once on one article, with a bad network and a server that is killed again and again; then the calm, and what became of it all. */
export async function runStorm(storm: Storm): Promise<StormReport> {
  const chance = seededChance(storm.seed);
  const before = await readDocument(storm.articleId);
  const server = new KilledServer(await chooseFreePort(), storm.settings);
  await server.start();
  const base = () => `http://127.0.0.1:${server.port}/${storm.articleId}`;
  const writers = storm.personIds.map(
    (personId, index) => new StormWriter({ base, personId, index, chance, document: before, loss: 0.15 }),
  );
  const edits = Math.ceil(storm.operations / (storm.kills + 1));
  for (let phase = 0; phase <= storm.kills; phase += 1) {
    const working = writers.map((writer) => writer.work(edits * (phase + 1), storm.pace ?? 20));
    if (phase < storm.kills) await killInTheMiddle(server, chance);
    await Promise.all(working);
  }
  await calm(writers);
  const report = { ...(await judge(storm.articleId, before, writers)), kills: server.kills };
  await server.kill();
  for (const writer of writers) writer.stop();
  return report;
}

/** While people write: they go on while it is away. */
async function killInTheMiddle(server: KilledServer, chance: () => number): Promise<void> {
  await pause(chance() * 200);
  await server.kill();
  await server.start();
}

/** The network is well again, and everybody has said all and heard all. */
async function calm(writers: readonly StormWriter[]): Promise<void> {
  for (const writer of writers) writer.heal();
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const versions = new Set(writers.map(({ version }) => version));
    if (versions.size === 1 && writers.every(({ unsent }) => unsent === 0)) return;
    for (const writer of writers) writer.nudge();
    await pause(50);
  }
}

async function judge(articleId: string, before: Read, writers: readonly StormWriter[]) {
  const after = await readDocument(articleId);
  const log = await db.documentStep.findMany({
    where: { document: { articleId } },
    orderBy: { version: "asc" },
    select: { version: true, clientId: true, step: true },
  });
  const stored = new Map(
    log.map(({ version, clientId, step }) => [version, `${clientId} ${JSON.stringify(sorted(step))}`]),
  );
  const lost = writers.flatMap((writer) =>
    writer.acknowledged.flatMap(({ version, step }) => {
      const said = `${writer.clientId} ${JSON.stringify(sorted(step))}`;
      return stored.get(version) === said ? [] : [`${version}: ${said} / ${stored.get(version)}`];
    }),
  );
  const replayed = log
    .filter(({ version }) => version > before.version)
    .reduce((doc, { step }) => Step.fromJSON(documentSchema, step).apply(doc).doc ?? doc, before.doc);
  const parsed = parseDocumentNode(after.doc);
  return {
    clients: writers.length,
    edits: sum(writers, ({ edits }) => edits),
    acknowledged: sum(writers, ({ acknowledged }) => acknowledged.length),
    versions: after.version - before.version,
    cuts: sum(writers, ({ cuts }) => cuts),
    lost,
    apart: writers.filter(({ doc }) => !doc.eq(after.doc)).map((writer) => writer.describe()),
    refused: writers.flatMap(({ refusal }) => (refusal ? [refusal] : [])),
    reloads: sum(writers, ({ reloads }) => reloads),
    invalid: parsed.ok ? null : JSON.stringify(parsed.error),
    replays: replayed.eq(after.doc),
  };
}

export type Read = { readonly version: number; readonly doc: Node };

async function readDocument(articleId: string): Promise<Read> {
  const { version, content } = await db.document.findUniqueOrThrow({ where: { articleId } });
  return { version, doc: Node.fromJSON(documentSchema, content) };
}

/** PostgreSQL keeps an object's members in an order of its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(
    entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, member]) => [key, sorted(member)]),
  );
}

function sum<One>(all: readonly One[], count: (one: One) => number): number {
  return all.reduce((total, one) => total + count(one), 0);
}

class KilledServer {
  readonly port: number;
  readonly #settings: Storm["settings"];
  kills = 0;
  #kill: () => Promise<void> = async () => {};

  constructor(port: number, settings: Storm["settings"]) {
    this.port = port;
    this.#settings = settings;
  }

  async start(): Promise<void> {
    const file = "components/editor/connection/testing/step-server.ts";
    const child = spawn(process.execPath, ["--import", "tsx", file, String(this.port)], {
      env: { ...process.env, ...this.#settings, TSX_TSCONFIG_PATH: "tsconfig.node.json" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let complaints = "";
    child.stderr.on("data", (part: Buffer) => {
      complaints += part;
    });
    const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    this.#kill = async () => {
      child.kill("SIGKILL");
      await ended;
    };
    await new Promise<void>((resolve, reject) => {
      child.stdout.once("data", () => resolve());
      child.once("exit", () => reject(new Error(`the server did not start: ${complaints}`)));
    });
  }

  async kill(): Promise<void> {
    await this.#kill();
    this.kills += 1;
  }
}

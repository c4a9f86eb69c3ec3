import pg from "pg";

/** Where the line is cut: before the statement leaves, or when it has left and before its answer is there. */
export type Cut = {
  statement: number;
  when: "before" | "after";
  /** Done in place of cutting: a process may rather end itself. */
  instead?: () => void;
};

type Query = (this: pg.Client & { connection?: { stream: { destroy(): void } } }, ...given: unknown[]) => unknown;

/**
 * Runs `work` and cuts its database connection at one statement of its transaction, as a killed process does: the server sees the line go
 * dead in the middle. Statements are counted from 1, BEGIN being the first.
 * @returns how many statements there were, and whether the line was cut
 */
export async function withCut(
  cut: Cut,
  work: () => Promise<unknown>,
): Promise<{ statements: number; wasCut: boolean }> {
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const original = prototype.query;
  const seen = { statements: 0, wasCut: false, connection: undefined as unknown };
  prototype.query = function (...given) {
    const sql = textOf(given[0]);
    if (seen.connection === undefined && /^BEGIN/i.test(sql)) seen.connection = this;
    if (seen.connection !== this) return original.apply(this, given);
    seen.statements += 1;
    if (seen.statements !== cut.statement) return original.apply(this, given);
    seen.wasCut = true;
    const end = cut.instead ?? (() => this.connection?.stream.destroy());
    if (cut.when === "before") end();
    const answer = original.apply(this, given);
    if (cut.when === "after") setImmediate(end);
    return answer;
  };
  try {
    await work().catch(() => {});
  } finally {
    prototype.query = original;
  }
  return { statements: seen.statements, wasCut: seen.wasCut };
}

/**
 * Ends this process, as SIGKILL does, before one statement of its transactions is sent, on whichever connection. They are counted from 1 as they
 * come, BEGIN and COMMIT too: of works beside each other it is not certain which one it is, but that it comes.
 */
export function dieAtStatement(statement: number): void {
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const original = prototype.query;
  const within = new WeakSet<object>();
  let statements = 0;
  prototype.query = function (...given) {
    const sql = textOf(given[0]);
    if (/^BEGIN/i.test(sql)) within.add(this);
    if (within.has(this)) statements += 1;
    if (statements === statement) process.kill(process.pid, "SIGKILL");
    if (/^(?:COMMIT|ROLLBACK)/i.test(sql)) within.delete(this);
    return original.apply(this, given);
  };
}

function textOf(query: unknown): string {
  if (typeof query === "string") return query;
  return typeof query === "object" && query !== null && "text" in query ? String(query.text) : "";
}

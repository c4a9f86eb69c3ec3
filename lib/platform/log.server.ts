import "server-only";
import { randomInt } from "node:crypto";
import { withoutSecrets } from "./log-line";

export type LogLevel = "info" | "warn" | "error";

/**
 * Writes one JSON line: time, level, event (a stable name such as "mail.sent") and facts. Fields that are named like secrets are
 * blanked. Lines go to standard output; `npm start` keeps them in DATA_DIR/log/app.log.
 */
export function log(level: LogLevel, event: string, facts: Readonly<Record<string, unknown>> = {}): void {
  const line = { time: new Date().toISOString(), level, event, ...withoutSecrets(facts) };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/**
 * Logs a crash and returns the reference number that its page shows, so that the two can be brought together.
 * A `reference` that exists already (Next's digest) is kept.
 */
export function logCrash(
  error: unknown,
  facts: Readonly<Record<string, unknown>> = {},
  reference = newReference(),
): string {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  log("error", "crash", { reference, ...facts, error: { name, message, stack } });
  return reference;
}

/** Eight letters and digits without those that are misread over the telephone, as in `K7QF-3MTX`. */
function newReference(): string {
  const letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
  const draw = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join("");
  return `${draw()}-${draw()}`;
}

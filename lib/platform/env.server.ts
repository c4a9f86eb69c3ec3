import "server-only";
import { parseEnv, type Env } from "./env";

let parsed: Env | undefined;

/**
 * The environment, parsed once. Asked for at run time and not on import, so that a build needs no database.
 * @throws EnvError: one line a variable, with what was wrong and what to set
 */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

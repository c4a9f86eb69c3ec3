import { tsImport } from "tsx/esm/api";

/**
 * The environment as the server will parse it, with the same schema, so that a mistake is told before anything is begun.
 * @returns {Promise<{ PORT: number, HOST: string, env: Record<string, string> }>} `env` is what the child processes need besides
 * @throws EnvError naming each variable that is wrong
 */
export async function readSettings(secret) {
  const { parseEnv } = await tsImport("../../lib/platform/env.ts", import.meta.url);
  const AUTH_SECRET = process.env.AUTH_SECRET?.trim() || secret;
  const DATABASE_URL = process.env.DATABASE_URL?.trim() || "postgresql://the-embedded-server/imprimatur";
  const { PORT, HOST } = parseEnv({ ...process.env, NODE_ENV: undefined, AUTH_SECRET, DATABASE_URL });
  return { PORT, HOST, env: { AUTH_SECRET, PORT: String(PORT), HOST } };
}

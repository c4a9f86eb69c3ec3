import { readFileSync } from "node:fs";
import { join } from "node:path";
import { migrate } from "../../scripts/database/migrations.mjs";
import { startCluster } from "../../scripts/postgres/cluster.mjs";
import { withClient } from "../../scripts/postgres/connect.mjs";

/** A database of the bench's own, migrated, and the environment that names it. */
export async function startDatabase(
  folder: string,
): Promise<{ settings: Record<string, string>; stop: () => Promise<void> }> {
  const cluster = await startCluster({ folder: join(folder, "cluster") });
  await withClient(cluster.url("postgres"), (client: { query(sql: string): Promise<unknown> }) =>
    client.query("CREATE DATABASE bench"),
  );
  await migrate(cluster.url("bench"));
  const settings = { DATABASE_URL: cluster.url("bench"), AUTH_SECRET: "x".repeat(40), DATA_DIR: folder };
  Object.assign(process.env, settings);
  return { settings, stop: () => cluster.stop() };
}

export type SignIn = { readonly email: string; readonly password: string; readonly role: string };

/** The people of the sample newsroom that lies in this folder. */
export function readSignIns(dataFolder: string): SignIn[] {
  return JSON.parse(readFileSync(join(dataFolder, "sample-sign-ins.json"), "utf8"));
}

/** The cookie of a new session. @throws when the sign-in is refused */
export async function signIn(address: string, { email, password }: SignIn): Promise<string> {
  const asked = await fetch(`${address}/api/auth/csrf`);
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  const answered = await fetch(`${address}/api/auth/callback/password`, {
    method: "POST",
    redirect: "manual",
    headers: { "content-type": "application/x-www-form-urlencoded", cookie: cookiesOf(asked) },
    body: new URLSearchParams({ csrfToken, email, password, json: "true" }),
  });
  const session = cookiesOf(answered)
    .split("; ")
    .find((cookie) => cookie.startsWith("next-auth.session-token="));
  if (!session) throw new Error(`${email} could not sign in`);
  return session;
}

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type Page, request } from "@playwright/test";
import { type PersonKey, people } from "../../prisma/seed/people";

type SignIn = { readonly email: string; readonly password: string };

/** The folder of the newsroom that the journeys run against. */
export function dataFolder(): string {
  return process.env.E2E_DATA_DIR ?? "";
}

/** How somebody of the sample newsroom signs in. */
export function signInOf(person: PersonKey): SignIn {
  const all = JSON.parse(readFileSync(join(dataFolder(), "sample-sign-ins.json"), "utf8")) as SignIn[];
  const found = all.find(({ email }) => email === people[person].email);
  if (!found) throw new Error(`${person} is not in sample-sign-ins.json`);
  return found;
}

const kept = new Map<PersonKey, Promise<string>>();

/**
 * Signs somebody of the sample newsroom in, without the form: their session is made once and its cookie put into the page's
 * context. Journeys that end sessions (a password changed, signed out everywhere) do so with people of their own.
 */
export async function signIn(page: Page, person: PersonKey): Promise<void> {
  const cookie = kept.get(person) ?? makeSession(signInOf(person));
  kept.set(person, cookie);
  await page.context().addCookies([{ name: cookieName, value: await cookie, url: address(), httpOnly: true }]);
}

/** A page of somebody's own browser: for journeys with two people. */
export async function pageOf(browser: Browser, person: PersonKey): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: address() })).newPage();
  await signIn(page, person);
  return page;
}

const cookieName = "next-auth.session-token";

function address(): string {
  return process.env.E2E_BASE_URL ?? "http://localhost:3000";
}

async function makeSession({ email, password }: SignIn): Promise<string> {
  const visitor = await request.newContext({ baseURL: address() });
  const { csrfToken } = (await (await visitor.get("/api/auth/csrf")).json()) as { csrfToken: string };
  await visitor.post("/api/auth/callback/password", { form: { csrfToken, email, password, json: "true" } });
  const { cookies } = await visitor.storageState();
  await visitor.dispose();
  const cookie = cookies.find(({ name }) => name === cookieName);
  if (!cookie) throw new Error(`${email} could not sign in`);
  return cookie.value;
}

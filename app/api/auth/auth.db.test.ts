import type { Server } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { readActor } from "@/lib/access/read-actor.server";
import { openSession } from "@/lib/access/session.server";
import { letters, makePerson, makePublication, password } from "@/lib/people/testing/make-people";
import { invitePerson } from "@/lib/people/invite-person.server";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { serveAuth, Visitor } from "./testing/auth-server";
import { TinyProvider } from "./testing/tiny-provider";

newsroomDatabase();
const provider = new TinyProvider();
let server: Server;
let origin = "";

beforeAll(async () => {
  await provider.start();
  ({ server, origin } = await serveAuth());
  process.env.NEXTAUTH_URL = origin;
  Object.assign(process.env, {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: "imprimatur",
    OIDC_CLIENT_SECRET: "secret",
  });
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
});
beforeEach(() => {
  provider.forged = {};
});
afterAll(async () => {
  vi.restoreAllMocks();
  server.closeAllConnections();
  server.close();
  await provider.stop();
});

async function csrfToken(visitor: Visitor): Promise<string> {
  const { csrfToken: token } = (await (await visitor.ask(`${origin}/api/auth/csrf`)).json()) as { csrfToken: string };
  return token;
}

const sessionOf = (visitor: Visitor) => openSession(visitor.cookies.get("next-auth.session-token"));

/** Goes to the provider and back, as a browser would; answers where that ends. */
async function signInThere(visitor: Visitor, callbackUrl = "/studio/issues"): Promise<string> {
  const form = { csrfToken: await csrfToken(visitor), callbackUrl };
  const begun = await visitor.ask(`${origin}/api/auth/signin/oidc`, form);
  const there = await fetch(begun.headers.get("location") ?? "", { redirect: "manual" });
  const back = await visitor.ask(there.headers.get("location") ?? "");
  return back.headers.get("location") ?? "";
}

describe("OpenID Connect, with a real provider", () => {
  it("signs a known person in by a verified address", async () => {
    const { userId, email } = await makePerson();
    provider.person = { sub: "one", email, email_verified: true, name: "이름" };
    const visitor = new Visitor();
    expect(await signInThere(visitor)).toBe(`${origin}/studio/issues`);
    expect(await sessionOf(visitor)).toEqual({ userId, epoch: 0 });
    expect(await db.userIdentity.count({ where: { userId, provider: provider.issuer, subject: "one" } })).toBe(1);
  });

  it("lets an invited person in, with their roles", async () => {
    const [admin, publicationId] = [await makePerson({ isAdmin: true }), await makePublication()];
    const email = "oidc-invited@example.org";
    await invitePerson(admin, { email, publicationId, roles: ["editor"], isAdmin: false }, letters);
    provider.person = { sub: "two", email, email_verified: "true", name: "초대받은 이" };
    const visitor = new Visitor();
    await signInThere(visitor);
    const session = await sessionOf(visitor);
    expect(await readActor(session?.userId ?? "")).toMatchObject({
      name: "초대받은 이",
      roles: { [publicationId]: ["editor"] },
    });
  });

  it.each([
    ["a stranger", { sub: "three", email: "stranger@example.org", email_verified: true }, "unknownPerson"],
    [
      "an address that is not verified",
      { sub: "four", email: "admin@example.org", email_verified: false },
      "unverified",
    ],
    ["no address", { sub: "five" }, "unverified"],
  ])("refuses %s", async (_, person, code) => {
    provider.person = person;
    const visitor = new Visitor();
    expect(await signInThere(visitor)).toBe(`/sign-in?refused=${code}`);
    expect(await sessionOf(visitor)).toBeNull();
  });

  it.each([
    ["for another client", { aud: "somebody-else" }],
    ["from another issuer", { iss: "https://evil.example" }],
    ["of another request", { nonce: "replayed" }],
    ["that has expired", { exp: 1_000_000 }],
  ])("refuses a token %s", async (_, forged) => {
    const { email } = await makePerson();
    provider.person = { sub: crypto.randomUUID(), email, email_verified: true };
    provider.forged = forged;
    const visitor = new Visitor();
    expect(await signInThere(visitor)).toMatch(/error=OAuthCallback/);
    expect(await sessionOf(visitor)).toBeNull();
  });

  it("refuses an answer that nobody here asked for", async () => {
    const visitor = new Visitor();
    const response = await visitor.ask(`${origin}/api/auth/callback/oidc?code=stolen&state=guessed`);
    expect(response.headers.get("location")).toMatch(/error=OAuthCallback/);
    expect(await sessionOf(visitor)).toBeNull();
  });

  it.each(["https://evil.example/", "//evil.example", "javascript:alert(1)"])(
    "does not lead to %s",
    async (elsewhere) => {
      const { email } = await makePerson();
      provider.person = { sub: crypto.randomUUID(), email, email_verified: true };
      expect(await signInThere(new Visitor(), elsewhere)).toBe(`${origin}/studio`);
    },
  );
});

describe("a password, through next-auth's own address", () => {
  async function signIn(visitor: Visitor, form: Record<string, string>) {
    const token = await csrfToken(visitor);
    return visitor.ask(`${origin}/api/auth/callback/password`, { csrfToken: token, json: "true", ...form });
  }

  it("seals a session that ends with the epoch", async () => {
    const { userId, email, name } = await makePerson({ withPassword: true });
    const visitor = new Visitor();
    await signIn(visitor, { email, password });
    expect(await sessionOf(visitor)).toEqual({ userId, epoch: 0 });
    const told = async () => (await visitor.ask(`${origin}/api/auth/session`)).json();
    expect(await told()).toMatchObject({ user: { name } });
    await db.user.update({ where: { id: userId }, data: { sessionEpoch: 1 } });
    expect(await told()).not.toHaveProperty("user");
  });

  it("refuses a wrong one, and one without the CSRF token", async () => {
    const { email } = await makePerson({ withPassword: true });
    const visitor = new Visitor();
    expect((await signIn(visitor, { email, password: "wrong password" })).status).toBe(401);
    await visitor.ask(`${origin}/api/auth/callback/password`, { email, password });
    expect(await sessionOf(visitor)).toBeNull();
  });

  it("keeps the cookie from scripts and from other sites' forms", async () => {
    const { email } = await makePerson({ withPassword: true });
    const cookies = (await signIn(new Visitor(), { email, password })).headers.getSetCookie();
    const cookie = cookies.find((line) => line.startsWith("next-auth.session-token="));
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
  });
});

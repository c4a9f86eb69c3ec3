import { describe, expect, it } from "vitest";
import { readActor } from "@/lib/access/read-actor.server";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { changePassword } from "./change-password.server";
import { requestPasswordReset } from "./request-password-reset.server";
import { mayUseResetLink, resetPassword } from "./reset-password.server";
import { signInWithPassword } from "./sign-in.server";
import { signOutEverywhere } from "./sign-out-everywhere.server";
import { client, eventsOf, letters, lettersTo, makePerson, password, tokenOf } from "./testing/make-people";
import { updateAccount } from "./update-account.server";

const next = "다른 긴 비밀번호 둘";
const link = async (email: string) => tokenOf((await lettersTo(email)).at(-1) ?? "");
const code = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? "ok" : result.error?.code);

newsroomDatabase();

describe("signing in", () => {
  it("opens a session that names the person and their epoch", async () => {
    const { userId, email } = await makePerson({ withPassword: true });
    expect(await signInWithPassword(client, { email, password })).toEqual({ ok: true, value: { userId, epoch: 0 } });
    expect(await eventsOf(userId)).toEqual(["person.signedIn"]);
  });

  it("takes a password however its Hangul is composed", async () => {
    const { email } = await makePerson({ withPassword: true });
    expect(code(await signInWithPassword(client, { email, password: password.normalize("NFD") }))).toBe("ok");
  });

  it("says the same of a wrong password, an unknown address, no password, and a deactivated account", async () => {
    const known = await makePerson({ withPassword: true });
    const without = await makePerson();
    const away = await makePerson({ withPassword: true });
    await db.user.update({ where: { id: away.userId }, data: { deactivatedAt: new Date() } });
    const answers = await Promise.all([
      signInWithPassword(client, { email: known.email, password: "wrong password" }),
      signInWithPassword(client, { email: "nobody@example.org", password }),
      signInWithPassword(client, { email: without.email, password }),
      signInWithPassword(client, { email: away.email, password }),
    ]);
    for (const answer of answers) expect(answer).toEqual({ ok: false, error: { code: "wrongSignIn", facts: {} } });
  });

  it.each(["known", "unknown"])(
    "stops after ten tries of an account that is %s, even with the right password",
    async (kind) => {
      const { email } = kind === "known" ? await makePerson({ withPassword: true }) : { email: "x@example.org" };
      for (let tries = 0; tries < 10; tries += 1) {
        expect(code(await signInWithPassword(client, { email, password: "wrong password" }))).toBe("wrongSignIn");
      }
      const refused = await signInWithPassword(client, { email, password });
      expect(refused).toMatchObject({ ok: false, error: { code: "tooMany", facts: { retryAt: expect.any(String) } } });
    },
  );

  it("begins counting anew after a right one", async () => {
    const { email } = await makePerson({ withPassword: true });
    for (let tries = 0; tries < 9; tries += 1) await signInWithPassword(client, { email, password: "wrong password" });
    expect(code(await signInWithPassword(client, { email, password }))).toBe("ok");
    expect(code(await signInWithPassword(client, { email, password: "wrong password" }))).toBe("wrongSignIn");
  });
});

describe("a forgotten password", () => {
  it("is set anew by a mailed link, once, and ends every session", async () => {
    const { userId, email } = await makePerson({ withPassword: true });
    await requestPasswordReset(client, { email }, letters);
    const token = await link(email);
    expect(await mayUseResetLink(token)).toBe(true);
    expect(code(await resetPassword(client, { token, password: next, again: next }))).toBe("ok");
    expect(await readActor(userId, 0)).toBeNull();
    expect((await readActor(userId, 1))?.userId).toBe(userId);
    expect(code(await signInWithPassword(client, { email, password }))).toBe("wrongSignIn");
    expect(code(await signInWithPassword(client, { email, password: next }))).toBe("ok");
    expect(code(await resetPassword(client, { token, password, again: password }))).toBe("expired");
    expect(await eventsOf(userId)).toEqual(["person.passwordResetAsked", "person.passwordChanged", "person.signedIn"]);
  });

  it("says the same, after as long, of an unknown address, and sends nothing", async () => {
    const begun = performance.now();
    expect(await requestPasswordReset(client, { email: "ghost@example.org" }, letters)).toEqual({ ok: true });
    expect(performance.now() - begun).toBeGreaterThan(240);
    expect(await lettersTo("ghost@example.org")).toEqual([]);
  });

  it("makes every other link of the person void", async () => {
    const { email } = await makePerson({ withPassword: true });
    await requestPasswordReset(client, { email }, letters);
    const first = await link(email);
    await requestPasswordReset(client, { email }, letters);
    expect(code(await resetPassword(client, { token: await link(email), password: next, again: next }))).toBe("ok");
    expect(code(await resetPassword(client, { token: first, password, again: password }))).toBe("expired");
  });

  it("sends at most three letters an hour", async () => {
    const { email } = await makePerson();
    for (let tries = 0; tries < 3; tries += 1) await requestPasswordReset(client, { email }, letters);
    expect(code(await requestPasswordReset(client, { email }, letters))).toBe("tooMany");
  });

  it("refuses a link after an hour, and one that was never given out", async () => {
    const { email } = await makePerson();
    await requestPasswordReset(client, { email }, letters);
    const later = new Date(Date.now() + 61 * 60_000);
    const input = { token: await link(email), password: next, again: next };
    expect(code(await resetPassword(client, input, later))).toBe("expired");
    expect(code(await resetPassword(client, { ...input, token: "x".repeat(43) }))).toBe("expired");
  });

  it("lets only one of two at once use a link", async () => {
    const { email } = await makePerson();
    await requestPasswordReset(client, { email }, letters);
    const input = { token: await link(email), password: next, again: next };
    const codes = (await Promise.all([resetPassword(client, input), resetPassword(client, input)])).map(code);
    expect(codes.sort()).toEqual(["expired", "ok"]);
  });
});

describe("one's own account", () => {
  it("changes the password after the present one, and goes on in this session only", async () => {
    const me = await makePerson({ withPassword: true });
    const wrong = await changePassword(me, { current: "wrong password", password: next, again: next });
    expect(wrong).toEqual({ ok: false, error: { code: "wrongPassword", facts: { field: "current" } } });
    const session = expectAccepted(await changePassword(me, { current: password, password: next, again: next }));
    expect(await readActor(me.userId, 0)).toBeNull();
    expect(await readActor(session.userId, session.epoch)).not.toBeNull();
  });

  it("signs out everywhere", async () => {
    const me = await makePerson();
    expect(await readActor(me.userId, 0)).not.toBeNull();
    await signOutEverywhere(me);
    expect(await readActor(me.userId, 0)).toBeNull();
    expect(await eventsOf(me.userId)).toEqual(["person.signedOutEverywhere"]);
  });

  it("changes name and language", async () => {
    const me = await makePerson();
    await updateAccount(me, { name: "새 이름", locale: "en" });
    expect(await readActor(me.userId)).toMatchObject({ name: "새 이름", locale: "en" });
  });
});

import { describe, expect, it } from "vitest";
import { issueFirstAdminLink } from "@/lib/access/people/issue-first-admin-link.server";
import { readActor } from "@/lib/access/read-actor.server";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { acceptInvitation } from "./accept-invitation.server";
import { invitePerson } from "./invite-person.server";
import { listInvitations } from "./list-invitations.server";
import { readInvitation } from "./read-invitation.server";
import { revokeInvitation } from "./revoke-invitation.server";
import { signInWithIdentity } from "./sign-in-with-identity.server";
import {
  client,
  eventsOf,
  letters,
  lettersTo,
  makePerson,
  makePublication,
  password,
  tokenOf,
} from "./testing/make-people";

const code = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? "ok" : result.error?.code);
const answer = (token: string) => ({ token, name: "새 사람", password, again: password, locale: "en" as const });
let count = 0;
const newEmail = () => {
  count += 1;
  return `invited-${count}@example.org`;
};

async function inviteAuthor(email = newEmail()) {
  const [admin, publicationId] = [await makePerson({ isAdmin: true }), await makePublication()];
  const input = { email, publicationId, roles: ["author" as const], isAdmin: false };
  const invited = expectAccepted(await invitePerson(admin, input, letters));
  return { admin, publicationId, email, invited, token: tokenOf(invited.link) };
}

newsroomDatabase();

describe("an invitation", () => {
  it("is the way in for an empty house, once", async () => {
    const first = tokenOf(expectAccepted(await issueFirstAdminLink()).path);
    const second = tokenOf(expectAccepted(await issueFirstAdminLink()).path);
    expect(code(await readInvitation(first))).toBe("expired");
    expect(code(await acceptInvitation(client, answer(second)))).toBe("invalid");
    const email = "first@example.org";
    const { userId } = expectAccepted(await acceptInvitation(client, { ...answer(second), email }));
    expect(await readActor(userId)).toMatchObject({ email, isAdmin: true, locale: "en" });
    expect(code(await issueFirstAdminLink())).toBe("wrongState");
    expect(code(await acceptInvitation(client, { ...answer(second), email: "second@example.org" }))).toBe("expired");
  });

  it("is mailed, and makes an account with its roles, once", async () => {
    const { email, token, invited, publicationId } = await inviteAuthor();
    expect(await lettersTo(email)).toEqual([invited.link]);
    expect(await readInvitation(token)).toMatchObject({
      ok: true,
      value: { email, roles: ["author"], isAdmin: false },
    });
    const { userId } = expectAccepted(await acceptInvitation(client, answer(token)));
    expect(await readActor(userId)).toMatchObject({ email, name: "새 사람", roles: { [publicationId]: ["author"] } });
    expect(code(await acceptInvitation(client, answer(token)))).toBe("expired");
    expect(await eventsOf(userId)).toEqual(["person.joined"]);
  });

  it("keeps its own address, whatever is sent with it", async () => {
    const { email, token } = await inviteAuthor();
    const { userId } = expectAccepted(await acceptInvitation(client, { ...answer(token), email: "other@example.org" }));
    expect((await readActor(userId))?.email).toBe(email);
  });

  it("keeps no secret in the database", async () => {
    const { token, invited } = await inviteAuthor();
    const row = await db.invitation.findUniqueOrThrow({ where: { id: invited.invitationId } });
    expect(JSON.stringify(row)).not.toContain(token);
  });

  it("makes an older one of the same person void", async () => {
    const { admin, publicationId, email, token } = await inviteAuthor();
    const again = { email, publicationId, roles: ["editor" as const], isAdmin: false };
    const newer = expectAccepted(await invitePerson(admin, again, letters));
    expect(code(await readInvitation(token))).toBe("expired");
    expect(code(await readInvitation(tokenOf(newer.link)))).toBe("ok");
  });

  it("ends after a week, or when it is taken back", async () => {
    const { admin, token, invited } = await inviteAuthor();
    expect(code(await readInvitation(token, new Date(Date.now() + 8 * 24 * 3600 * 1000)))).toBe("expired");
    expect(code(await revokeInvitation(admin, invited))).toBe("ok");
    expect(code(await acceptInvitation(client, answer(token)))).toBe("expired");
    expect(code(await revokeInvitation(admin, invited))).toBe("ok");
    expect(await eventsOf(invited.invitationId)).toEqual(["person.invited", "person.invitationRevoked"]);
  });

  it("refuses whoever is no administrator, a publication that is not there, an address that is somebody's", async () => {
    const { admin, publicationId } = await inviteAuthor();
    const chief = await makePerson({ publicationId, roles: ["managingEditor"] });
    const input = { email: newEmail(), publicationId, roles: ["author" as const], isAdmin: false };
    expect(code(await invitePerson(chief, input, letters))).toBe("forbidden");
    expect(code(await invitePerson(admin, { ...input, publicationId: crypto.randomUUID() }, letters))).toBe("notFound");
    expect(code(await invitePerson(admin, { ...input, email: chief.email }, letters))).toBe("taken");
    expect(code(await listInvitations(chief))).toBe("forbidden");
    expect(code(await revokeInvitation(chief, { invitationId: crypto.randomUUID() }))).toBe("forbidden");
  });

  it("is listed with what became of its letter", async () => {
    const { admin, email, invited } = await inviteAuthor();
    const fate = async () => expectAccepted(await listInvitations(admin)).find((line) => line.email === email)?.mail;
    const key = `invitation:${invited.invitationId}`;
    expect(await fate()).toBe("waiting");
    await db.outbox.updateMany({ where: { key }, data: { lastError: "no route to host" } });
    expect(await fate()).toBe("failing");
    await db.outbox.updateMany({ where: { key }, data: { doneAt: new Date() } });
    expect(await fate()).toBe("sent");
  });

  it("can be accepted by one of two at once only", async () => {
    const { token } = await inviteAuthor();
    const answers = await Promise.all([1, 2].map(() => acceptInvitation(client, answer(token))));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe("somebody whom a provider vouches for", () => {
  const provider = "https://login.example.org";
  const proven = (email: string, more = {}) => {
    const identity = { provider, subject: crypto.randomUUID(), email, emailVerified: true, name: "이름" };
    return { ...identity, ...more };
  };

  it("is known by a verified address, and from then on by the identity", async () => {
    const { userId, email } = await makePerson();
    const identity = proven(email.toUpperCase());
    expect(await signInWithIdentity(identity)).toEqual({ ok: true, value: { userId, epoch: 0 } });
    const renamed = { ...identity, email: "renamed@example.org", emailVerified: false };
    expect(await signInWithIdentity(renamed)).toEqual({ ok: true, value: { userId, epoch: 0 } });
    expect(await eventsOf(userId)).toEqual(["person.identityLinked", "person.signedIn", "person.signedIn"]);
  });

  it("is not known by an address that the provider did not verify", async () => {
    const { email } = await makePerson();
    expect(code(await signInWithIdentity(proven(email, { emailVerified: false })))).toBe("unverified");
    expect(code(await signInWithIdentity(proven(email, { email: null })))).toBe("unverified");
  });

  it("comes in by an open invitation, with its roles", async () => {
    const { email, token, publicationId } = await inviteAuthor();
    const { userId } = expectAccepted(await signInWithIdentity(proven(email)));
    expect(await readActor(userId)).toMatchObject({ name: "이름", roles: { [publicationId]: ["author"] } });
    expect(code(await readInvitation(token))).toBe("expired");
  });

  it("is refused when nobody invited them, and when they are deactivated", async () => {
    expect(code(await signInWithIdentity(proven("stranger@example.org")))).toBe("unknownPerson");
    const { userId, email } = await makePerson();
    const identity = proven(email);
    await signInWithIdentity(identity);
    await db.user.update({ where: { id: userId }, data: { deactivatedAt: new Date() } });
    expect(code(await signInWithIdentity(identity))).toBe("unknownPerson");
    expect(code(await signInWithIdentity(proven(email)))).toBe("unknownPerson");
  });
});

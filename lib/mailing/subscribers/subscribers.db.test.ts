import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Client } from "@/lib/access/client";
import { newId } from "@/lib/kernel/ids";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { makeNewsroom, type Newsroom } from "@/lib/publishing/testing/newsroom";
import { askToSubscribe } from "./ask-to-subscribe.server";
import { changeSubscriptions, readOwnSubscriptions } from "./change-subscriptions.server";
import { confirmSubscription, readQuestion } from "./confirm-subscription.server";
import { deleteSubscriber } from "./delete-subscriber.server";
import { leave } from "./end-subscription.server";
import { exportSubscribers } from "./export-subscribers.server";
import { importSubscribers } from "./import-subscribers.server";
import type { SubscriberLetters } from "./letters";
import { listSubscribers } from "./list-subscribers.server";
import { readerToken, readReaderToken } from "./reader-token.server";
import { consentWording, listSubscribersSchema } from "./subscriber";
import { sweepAsked } from "./sweep-asked.server";

newsroomDatabase();

let room: Newsroom;
let other: Newsroom;
const sent: { kind: "confirm" | "known"; link: string }[] = [];
const letters: SubscriberLetters = {
  confirm: async ({ link }) => ({ subject: "confirm", text: `${sent.push({ kind: "confirm", link })} ${link}` }),
  known: async ({ link }) => ({ subject: "known", text: `${sent.push({ kind: "known", link })} ${link}` }),
};
const consent = "2026년 10월 학술대회 접수대에서 서면으로 동의를 받았다.";

beforeAll(async () => {
  room = await makeNewsroom();
  other = await makeNewsroom();
  await db.publication.updateMany({ data: { mailing: { sending: "byHand", perMinute: 60 } } });
});
beforeEach(async () => {
  sent.length = 0;
  await db.subscriber.deleteMany();
  await db.suppressedAddress.deleteMany();
  await db.attempt.deleteMany();
});

const someone = (): Client => ({ address: newId() });
const ask = (email: string, more: { website?: string; client?: Client; publication?: string } = {}) =>
  askToSubscribe(
    more.client ?? someone(),
    { publication: more.publication ?? room.publicationSlug, email, locale: "ko", website: more.website ?? "" },
    letters,
  );
const tokenIn = (link = "") => link.split("/").at(-1) ?? "";
const rowOf = (email: string, publicationId = room.publicationId) =>
  db.subscriber.findUnique({ where: { publicationId_email: { publicationId, email } } });
const bring = (text: string) =>
  importSubscribers(room.people.han, { publicationId: room.publicationId, text, locale: "ko", consent });

/** Every table in whose rows a text stands. */
async function tablesWith(text: string): Promise<string[]> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`;
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await db.$queryRawUnsafe<unknown[]>(
      `SELECT 1 FROM "${name}" AS one WHERE position($1 in one::text) > 0 LIMIT 1`,
      text,
    );
    if (rows.length > 0) found.push(name);
  }
  return found;
}

async function subscribe(email: string) {
  expectAccepted(await ask(email));
  return expectAccepted(await confirmSubscription(tokenIn(sent.at(-1)?.link))).subscriberId;
}

describe("subscribing", () => {
  it("begins with the answer to a letter and keeps when, how and to which words", async () => {
    expectAccepted(await ask("a@example.org"));
    expect(await rowOf("a@example.org")).toMatchObject({ state: "asked", consentedAt: null });
    const token = tokenIn(sent[0]?.link);
    expect(await readQuestion(token)).toMatchObject({ slug: room.publicationSlug });
    expect(await rowOf("a@example.org")).toMatchObject({ state: "asked" }); // looking confirms nothing
    expectAccepted(await confirmSubscription(token));
    expect(await rowOf("a@example.org")).toMatchObject({
      ...{ state: "active", consentSource: "form", consentWording, consentedAt: expect.any(Date) },
    });
    expectAccepted(await confirmSubscription(token));
  });

  it("keeps of a letter's secret its hash alone", async () => {
    await ask("a@example.org");
    const row = await rowOf("a@example.org");
    expect(JSON.stringify(row)).not.toContain(tokenIn(sent[0]?.link));
  });

  it("says the same of an address that is new, known or left; only its owner's letter differs", async () => {
    const fresh = await ask("a@example.org");
    const id = await subscribe("b@example.org");
    expect([fresh, await ask("b@example.org")]).toEqual([
      { ok: true, value: undefined },
      { ok: true, value: undefined },
    ]);
    expect(sent.at(-1)?.kind).toBe("known");
    await leave(id);
    expect(await ask("b@example.org")).toEqual(fresh);
    expect(sent.at(-1)?.kind).toBe("confirm");
    expect(await rowOf("b@example.org")).toMatchObject({ state: "left" }); // until it is confirmed
  });

  it("sends nothing to what a program filled in, and says the same", async () => {
    expect(await ask("a@example.org", { website: "https://spam.example" })).toEqual({ ok: true, value: undefined });
    expect(sent).toEqual([]);
    expect(await rowOf("a@example.org")).toBeNull();
  });

  it("is limited by mailbox, and by where it is asked from", async () => {
    for (let times = 0; times < 5; times += 1) expectAccepted(await ask("often@example.org"));
    expect(await ask("often@example.org")).toMatchObject({ error: { code: "tooMany" } });
    const client = someone();
    for (let times = 0; times < 30; times += 1) expectAccepted(await ask(`many${times}@example.org`, { client }));
    expect(await ask("one-more@example.org", { client })).toMatchObject({ error: { code: "tooMany" } });
  }, 30_000);

  it("ends its questions: too old, replaced, used after leaving", async () => {
    await ask("a@example.org");
    await ask("a@example.org");
    expect(await confirmSubscription(tokenIn(sent[0]?.link))).toMatchObject({ error: { code: "expired" } });
    const id = expectAccepted(await confirmSubscription(tokenIn(sent[1]?.link))).subscriberId;
    await leave(id);
    expect(await confirmSubscription(tokenIn(sent[1]?.link))).toMatchObject({ error: { code: "expired" } });
    await ask("b@example.org");
    await db.subscriber.updateMany({ where: { email: "b@example.org" }, data: { confirmExpiresAt: new Date(0) } });
    expect(await confirmSubscription(tokenIn(sent[2]?.link))).toMatchObject({ error: { code: "expired" } });
    expect(await sweepAsked()).toBe(1);
    expect(await rowOf("b@example.org")).toBeNull();
    expect(await rowOf("a@example.org")).toMatchObject({ state: "left" });
  });

  it("is not offered by a publication that does not go out by mail", async () => {
    const off = await makeNewsroom();
    expect(await ask("a@example.org", { publication: off.publicationSlug })).toMatchObject({
      error: { code: "notFound" },
    });
  });
});

describe("a reader's own link", () => {
  it("is signed: no other opens anything", async () => {
    const id = await subscribe("a@example.org");
    const token = readerToken(id);
    expect(readReaderToken(token)).toBe(id);
    for (const forged of [`${newId()}.${token.split(".")[1]}`, `${token}x`, `${token}.x`, id, "", "a.b"])
      expect(readReaderToken(forged)).toBeNull();
    expect(await readOwnSubscriptions(`${id}.AAAA`)).toBeNull();
  });

  it("shows its owner's address as far as its owner knows it", async () => {
    const own = await readOwnSubscriptions(readerToken(await subscribe("reader@example.org")));
    expect(own?.address).toBe("re…@example.org");
  });

  it("ends at once, and asks by a letter for what is newly wanted", async () => {
    const token = readerToken(await subscribe("a@example.org"));
    const change = { do: "save" as const, token, locale: "en" as const, publications: [other.publicationSlug] };
    expect(expectAccepted(await changeSubscriptions(someone(), change, letters))).toEqual({ asked: 1 });
    expect(await rowOf("a@example.org")).toMatchObject({ state: "left", locale: "en" });
    expect(await rowOf("a@example.org", other.publicationId)).toMatchObject({ state: "asked" });
  });

  it("deletes everything, and what is left is a hash that keeps others from adding it again", async () => {
    const id = await subscribe("a@example.org");
    const change = { do: "erase" as const, token: readerToken(id), sure: "yes" as const };
    expectAccepted(await changeSubscriptions(someone(), change, letters));
    expect(await rowOf("a@example.org")).toBeNull();
    expect(await db.outbox.count({ where: { key: { startsWith: `subscriber:${id}:` } } })).toBe(0);
    expect(JSON.stringify(await db.suppressedAddress.findMany())).not.toContain("a@example.org");
    expect(expectAccepted(await bring("a@example.org")).refused).toMatchObject([{ why: "deleted" }]);
    await subscribe("a@example.org");
    expect(await db.suppressedAddress.count()).toBe(0);
  });
});

describe("an editor's list", () => {
  it("adds those who are new, with what the editor states, and names the others with the reason", async () => {
    await leave(await subscribe("left@example.org"));
    await subscribe("known@example.org");
    await ask("asked@example.org");
    const report = expectAccepted(
      await bring("email\nnew@example.org\nleft@example.org\nknown@example.org\nasked@example.org\nnobody\n"),
    );
    expect(report.added).toBe(2);
    expect(report.refused.map(({ line, why }) => `${line} ${why}`)).toEqual(["3 left", "4 known", "6 notAnAddress"]);
    expect(await rowOf("new@example.org")).toMatchObject({
      state: "active",
      consentSource: "import",
      consentWording: consent,
    });
    expect(await rowOf("left@example.org")).toMatchObject({ state: "left" });
  });

  it("is found by a part of an address, by state, and a page at a time", async () => {
    expectAccepted(await bring(Array.from({ length: 60 }, (_, index) => `reader${index}@example.org`).join("\n")));
    const list = async (query: object) =>
      expectAccepted(await listSubscribers(room.people.han, room.publicationId, listSubscribersSchema.parse(query)));
    expect(await list({})).toMatchObject({ total: 60, counts: { active: 60, left: 0 } });
    expect((await list({ page: "2" })).subscribers).toHaveLength(10);
    expect((await list({ find: "READER5" })).total).toBe(11);
    expect((await list({ find: "example 59" })).subscribers).toMatchObject([{ email: "reader59@example.org" }]);
    expect((await list({ find: "reader95" })).total).toBe(0); // each of its pairs is in some address
    expect(await list({ state: "active" })).toMatchObject({ total: 60 });
    expect((await list({ find: "%" })).total).toBe(0);
    expect((await list({ state: "left" })).total).toBe(0);
  });

  it("goes out as a file that no spreadsheet takes for formulas, and the trail says so without an address", async () => {
    expectAccepted(await bring("+cmd@example.org"));
    const pieces = expectAccepted(await exportSubscribers(room.people.han, { publicationId: room.publicationId }));
    let file = "";
    for await (const piece of pieces) file += piece;
    expect(file).toContain(`"'+cmd@example.org","ko","active"`);
    const events = await db.auditEvent.findMany({ where: { publicationId: room.publicationId } });
    expect(events.map(({ kind }) => kind)).toContain("publication.subscribersExported");
    expect(JSON.stringify(events.map(({ facts }) => facts))).not.toContain("@example.org");
  });

  it("loses who is deleted, for those who may alone", async () => {
    const subscriberId = await subscribe("a@example.org");
    const input = { publicationId: room.publicationId, subscriberId };
    for (const who of [room.people.moon, room.people.guest, other.people.han])
      expect(await deleteSubscriber(who, input)).toMatchObject({ error: { code: "notFound" } });
    expectAccepted(await deleteSubscriber(room.people.han, input));
    expect(await rowOf("a@example.org")).toBeNull();
  });

  it("leaves the address nowhere once it is deleted, in no table of the house", async () => {
    const email = "who-was-it@example.org";
    const subscriberId = await subscribe(email);
    const issue = { publicationId: room.publicationId, number: 900_001, slug: newId(), publicationDate: new Date() };
    const { id: issueId } = await db.issue.create({ data: issue });
    const { id: mailingId } = await db.mailing.create({ data: { issueId, perMinute: 60 } });
    const problem = `550 5.1.1 <${email}> no such user`;
    await db.mailingDelivery.create({ data: { mailingId, subscriberId, state: "refused", problem } });
    expect(await tablesWith(email)).toEqual(expect.arrayContaining(["MailingDelivery", "Subscriber"]));
    expectAccepted(await deleteSubscriber(room.people.han, { publicationId: room.publicationId, subscriberId }));
    expect(await tablesWith(email)).toEqual([]);
  });

  it.each(["moon", "oh", "seo", "guest"] as const)("%s sees, brings in and takes out nothing", async (who) => {
    const { publicationId } = room;
    const actor = room.people[who];
    const answers = [
      await listSubscribers(actor, publicationId, listSubscribersSchema.parse({})),
      await importSubscribers(actor, { publicationId, text: "a@example.org", locale: "ko", consent }),
      await exportSubscribers(actor, { publicationId }),
    ];
    for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { code: "notFound" } });
  });
});

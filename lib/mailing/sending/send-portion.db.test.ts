import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { wordingOf } from "@/i18n/form-words.server";
import { newId } from "@/lib/kernel/ids";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { assembleReady, publish, signOff } from "@/lib/publishing/testing/issues";
import { makeNewsroom, type Newsroom } from "@/lib/publishing/testing/newsroom";
import { erase } from "../subscribers/end-subscription.server";
import { headersOf, type Moment, partsOf, startMailServer } from "../testing/mail-server";
import { deliveryIn } from "./delivery-name.server";
import { resendUnknown, resumeMailing, stopMailing } from "./halt-mailing.server";
import { readIssueMailing } from "./read-mailing.server";
import { sendPortion } from "./send-portion.server";
import { mailEdition, startMailing } from "./start-mailing.server";

const world = newsroomDatabase();

let mails: Awaited<ReturnType<typeof startMailServer>>;
let room: Newsroom;
let number = 0;

beforeAll(async () => {
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  mails = await startMailServer();
  process.env.SMTP_URL = mails.url; // before the first question to the database, with which the environment is read
  process.env.BOUNCE_ADDRESS = "bounces@example.org";
  room = await makeNewsroom();
});
afterAll(() => mails.stop());
beforeEach(async () => {
  mails.taken.length = 0;
  Object.assign(mails.plan, { recipient: [], message: [], at: null, hangUp: false });
  await db.subscriber.deleteMany();
  await setMailing("byHand", 6_000);
});

const setMailing = (sending: string, perMinute: number) =>
  db.publication.update({ where: { id: room.publicationId }, data: { mailing: { sending, perMinute } } });

async function subscribe(count: number) {
  const { publicationId } = room;
  const people = Array.from({ length: count }, () => ({ id: newId(), email: `${newId()}@example.org` }));
  const consent = { state: "active" as const, consentedAt: new Date(), consentSource: "form" };
  await db.subscriber.createMany({ data: people.map((one) => ({ ...one, publicationId, ...consent })) });
  return people;
}

async function issueOut(): Promise<string> {
  number += 1;
  const { issueId } = await assembleReady(room, number);
  expectAccepted(await signOff(room, issueId));
  expectAccepted(await publish(room, issueId));
  return issueId;
}

/** A mailing that has begun, and its parts. */
async function begun(count: number) {
  const people = await subscribe(count);
  const issueId = await issueOut();
  const { mailingId } = expectAccepted(await startMailing(room.people.han, { issueId }));
  return { people, issueId, mailingId };
}

const portion = async (mailingId: string) => {
  const { ticks } = await db.mailing.findUniqueOrThrow({ where: { id: mailingId } });
  await sendPortion({ mailingId, tick: ticks }, { wordingOf });
};

const statesOf = async (mailingId: string) => {
  const rows = await db.mailingDelivery.findMany({ where: { mailingId }, select: { state: true } });
  return rows.map(({ state }) => state).sort();
};

/** As if what was put off were due, and nothing had been heard for long of what was handed over. */
const passTime = (mailingId: string) =>
  db.mailingDelivery.updateMany({
    where: { mailingId },
    data: { dueAt: new Date(0), handedAt: new Date(Date.now() - 10 * 60_000) },
  });

const sentTo = () => mails.taken.map(({ to }) => to).sort();
const count = (what: string, times: number) => Array.from({ length: times }, () => what);

describe("a mailing", () => {
  it("reaches everybody once, with the head that mail programs need", async () => {
    const { people, mailingId, issueId } = await begun(5);
    await portion(mailingId);
    await portion(mailingId);
    expect(sentTo()).toEqual(people.map(({ email }) => email).sort());
    expect(await db.mailing.findUniqueOrThrow({ where: { id: mailingId } })).toMatchObject({
      finishedAt: expect.any(Date),
    });
    const [first] = mails.taken;
    const headers = headersOf(first?.message ?? "");
    const deliveryId = deliveryIn(first?.from ?? "");
    expect(await db.mailingDelivery.findUnique({ where: { id: deliveryId ?? "" } })).toMatchObject({
      mailingId,
      state: "sent",
    });
    expect(deliveryIn(headers)).toBe(deliveryId);
    expect(headers).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    expect(headers).toMatch(/List-Unsubscribe: <http:\/\/localhost:3000\/api\/subscriptions\/leave\/[\w.-]+>/);
    expect((first?.message.length ?? 0) < 102_000).toBe(true);
    const [text = "", html = ""] = partsOf(first?.message ?? "");
    expect(text).toContain(`첫 기사 ${number}`);
    expect(html).toContain(`첫 기사 ${number}`);
    const progress = expectAccepted(await readIssueMailing(room.people.han, issueId)).progress;
    expect(progress?.counts).toMatchObject({ sent: 5, waiting: 0, refused: 0, unknown: 0 });
  });

  it("goes no faster than it may, and queues the next portion when it may begin", async () => {
    await setMailing("byHand", 12);
    const { mailingId } = await begun(3);
    const before = Date.now();
    await portion(mailingId);
    expect(mails.taken).toHaveLength(2);
    const next = await db.outbox.findUniqueOrThrow({ where: { key: `mailing:${mailingId}:2` } });
    expect(next.runAt.getTime() - before).toBeGreaterThanOrEqual(10_000);
  });

  it("sends nothing for a portion that was overtaken, and nothing twice to two processes at once", async () => {
    const { mailingId } = await begun(6);
    const both = [1, 1].map((tick) => sendPortion({ mailingId, tick }, { wordingOf }));
    await Promise.all(both);
    await sendPortion({ mailingId, tick: 1 }, { wordingOf });
    expect(new Set(sentTo()).size).toBe(6);
    expect(mails.taken).toHaveLength(6);
  });

  it("passes over who left or was deleted meanwhile", async () => {
    const { people, mailingId } = await begun(3);
    const [left, deleted, stays] = people;
    await db.subscriber.update({ where: { id: left?.id ?? "" }, data: { state: "left", endedAt: new Date() } });
    await db.$transaction((tx) => erase(tx, [{ ...room, id: deleted?.id ?? "", email: deleted?.email ?? "" }]));
    await portion(mailingId);
    expect(sentTo()).toEqual([stays?.email]);
    expect(await statesOf(mailingId)).toEqual(["sent", "skipped", "skipped"]);
  });

  it("can be stopped and goes on where it was", async () => {
    const { issueId, mailingId } = await begun(2);
    expectAccepted(await stopMailing(room.people.han, { issueId }));
    await portion(mailingId);
    expect(mails.taken).toEqual([]);
    expectAccepted(await resumeMailing(room.people.han, { issueId }));
    await portion(mailingId);
    expect(mails.taken).toHaveLength(2);
  });

  it("stops when the issue is withdrawn", async () => {
    const { issueId, mailingId } = await begun(1);
    await db.issue.update({ where: { id: issueId }, data: { liveEditionId: null } });
    await portion(mailingId);
    expect(mails.taken).toEqual([]);
    expect((await db.mailing.findUniqueOrThrow({ where: { id: mailingId } })).stoppedAt).not.toBeNull();
  });
});

describe("who may, and when", () => {
  it.each([
    ["moon", "forbidden"],
    ["seo", "notFound"],
    ["guest", "notFound"],
  ] as const)("%s is refused with %s", async (who, code) => {
    const issueId = await issueOut();
    await subscribe(1);
    expect(await startMailing(room.people[who], { issueId })).toMatchObject({ ok: false, error: { code } });
  });

  it("an issue is mailed once, whatever further editions follow", async () => {
    const { issueId } = await begun(1);
    expect(await startMailing(room.people.han, { issueId })).toMatchObject({ error: { code: "mailedBefore" } });
    await setMailing("automatic", 60);
    const first = await db.edition.findFirstOrThrow({ where: { issueId } });
    expect(await mailEdition({ issueId, editionId: first.id })).toBeNull();
  });

  it("goes out by itself with the first edition only, and only where that is wanted", async () => {
    await subscribe(2);
    const issueId = await issueOut();
    const { id: editionId } = await db.edition.findFirstOrThrow({ where: { issueId } });
    expect(await mailEdition({ issueId, editionId })).toBeNull();
    await setMailing("automatic", 60);
    expect(await mailEdition({ issueId, editionId })).toMatchObject({ recipients: 2 });
    expect(await mailEdition({ issueId, editionId })).toBeNull();
  });

  it.each([
    ["off", 1, "mailOff"],
    ["byHand", 0, "noSubscribers"],
  ])("with mail %s and %i subscribers it is refused with %s", async (sending, subscribers, code) => {
    await setMailing(sending, 60);
    await subscribe(subscribers);
    expect(await startMailing(room.people.han, { issueId: await issueOut() })).toMatchObject({ error: { code } });
  });
});

describe("what the mail server says", () => {
  it.each([
    ["550 5.1.1 no such user", "refused", "bounced"],
    ["552 5.2.2 mailbox full", "refused", "active"],
    ["451 4.7.1 come back later", "waiting", "active"],
  ])("%s leaves the mail %s and the subscriber %s", async (said, state, subscriber) => {
    mails.plan.recipient.push(said);
    const { people, mailingId } = await begun(1);
    await portion(mailingId);
    expect(await statesOf(mailingId)).toEqual([state]);
    expect((await db.subscriber.findUniqueOrThrow({ where: { id: people[0]?.id ?? "" } })).state).toBe(subscriber);
  });

  it("a mail that is put off arrives later, once", async () => {
    mails.plan.message.push("452 4.3.1 busy", "452 4.3.1 busy");
    const { mailingId } = await begun(1);
    for (let times = 0; times < 3; times += 1) {
      await portion(mailingId);
      await passTime(mailingId);
    }
    expect(mails.taken).toHaveLength(1);
    expect(await statesOf(mailingId)).toEqual(["sent"]);
  });

  it("an address that takes nothing for three issues receives nothing more", async () => {
    const [one] = await subscribe(1);
    for (const state of ["active", "active", "bounced"]) {
      mails.plan.recipient.push("552 5.2.2 mailbox full");
      const issueId = await issueOut();
      const { mailingId } = expectAccepted(await startMailing(room.people.han, { issueId }));
      await portion(mailingId);
      expect((await db.subscriber.findUniqueOrThrow({ where: { id: one?.id ?? "" } })).state).toBe(state);
    }
  });

  it("a no to our own sender is nobody's bounce: the work is tried again", async () => {
    const { mailingId } = await begun(1);
    const { SMTP_URL } = process.env;
    const spy = vi.spyOn(await import("@/lib/platform/env.server"), "env");
    spy.mockReturnValue({ ...(await import("@/lib/platform/env.server")).env(), SMTP_URL: "smtp://127.0.0.1:1" });
    await expect(portion(mailingId)).rejects.toThrow();
    spy.mockRestore();
    expect(SMTP_URL).toBe(mails.url);
    expect(await statesOf(mailingId)).toEqual(["waiting"]);
    await portion(mailingId);
    expect(mails.taken).toHaveLength(1);
  });

  it("a line that breaks after the message leaves it unknown; a person may send it again", async () => {
    mails.plan.hangUp = true;
    const { issueId, mailingId } = await begun(3);
    await portion(mailingId);
    expect(await statesOf(mailingId)).toEqual(["sent", "sent", "unknown"]);
    expect(mails.taken).toHaveLength(3);
    expectAccepted(await resendUnknown(room.people.han, { issueId }));
    await portion(mailingId);
    expect(await statesOf(mailingId)).toEqual(count("sent", 3));
    const ids = mails.taken.map(({ message }) => /Message-ID: (\S+)/i.exec(headersOf(message))?.[1]);
    expect(new Set(ids).size).toBe(3); // the second copy says that it is one
  });
});

describe("a process that is killed while it sends", () => {
  const start = (mailingId: string): ChildProcess =>
    spawn(
      process.execPath,
      ["--import", "tsx", "lib/mailing/testing/send-and-die.ts", JSON.stringify({ mailingId, tick: 1 })],
      {
        env: { ...process.env, DATABASE_URL: world.url, TSX_TSCONFIG_PATH: "tsconfig.node.json" },
        stdio: ["ignore", "ignore", "inherit"],
      },
    );

  it.each<[Moment, number]>([
    ["recipient", 1],
    ["message", 1],
    ["answered", 1],
    ["message", 2],
  ])(
    "at the %s of mail %i sends nobody anything twice, and all others their own",
    async (moment, which) => {
      const { people, mailingId } = await begun(4);
      const child = start(mailingId);
      let seen = 0;
      mails.plan.at = {
        moment,
        call: () => {
          seen += 1;
          if (seen === which) child.kill("SIGKILL");
        },
      };
      const [, signal] = await once(child, "exit");
      expect(signal).toBe("SIGKILL");
      expect(seen).toBe(which);
      mails.plan.at = null;
      for (let times = 0; times < 3; times += 1) {
        await portion(mailingId);
        await passTime(mailingId);
      }
      const to = sentTo();
      expect(new Set(to).size).toBe(to.length); // nobody twice
      expect(people.length - to.length).toBeLessThanOrEqual(1); // and at most the one that was under way not at all
      const states = await statesOf(mailingId);
      expect(states.filter((state) => state === "sent").length).toBeGreaterThanOrEqual(3);
      expect(states.filter((state) => state === "unknown").length).toBeLessThanOrEqual(1);
      expect(states.every((state) => state === "sent" || state === "unknown")).toBe(true);
      expect((await db.mailing.findUniqueOrThrow({ where: { id: mailingId } })).finishedAt).not.toBeNull();
    },
    60_000,
  );
});

import { createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import type { Guard } from "@/lib/platform/fetching/guard.server";
import { LocalSite } from "@/lib/platform/fetching/testing/local-site";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import type { Actor } from "@/lib/access/actor";
import { createWebhook } from "./create-webhook.server";
import { deliverWebhook } from "./deliver-webhook.server";
import { queueWebhooks } from "./queue-webhooks.server";
import { readWebhook } from "./read-webhooks.server";
import { removeWebhook } from "./remove-webhook.server";
import { replayDelivery } from "./replay-delivery.server";
import { longFailure, mostAttempts, nextAttempt } from "./retries";
import { rotateWebhookSecret } from "./rotate-webhook-secret.server";
import { switchWebhook } from "./switch-webhook.server";
import { testWebhook } from "./test-webhook.server";

newsroomDatabase();

type Received = { headers: IncomingMessage["headers"]; body: string };
const received: Received[] = [];
let status = 200;
let site: LocalSite;
let guard: Guard;
let admin: Actor;
let publicationId: string;

beforeAll(async () => {
  site = await LocalSite.open({
    "/hook": (request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        received.push({ headers: request.headers, body: Buffer.concat(chunks).toString("utf8") });
        response.writeHead(status, { location: "http://169.254.169.254/" }).end("ignored");
      });
    },
  });
  guard = site.guard();
  const user = await db.user.create({ data: { email: "admin@example.org", name: "관리자", isAdmin: true } });
  admin = { userId: user.id, email: user.email, name: user.name, locale: "ko", isAdmin: true, roles: {} };
  const publication = await db.publication.create({
    data: { slug: "weekly", title: "주간", language: "ko", timeZone: "Asia/Seoul" },
  });
  publicationId = publication.id;
});
afterAll(() => site.close());
beforeEach(async () => {
  received.length = 0;
  status = 200;
  await db.webhook.deleteMany();
  await db.outbox.deleteMany();
});

const code = (answer: { ok: boolean; error?: { code: string } }) => (answer.ok ? "ok" : answer.error?.code);
const make = async (url = site.url("/hook")) =>
  expectAccepted(await createWebhook(admin, { publicationId, name: "누리집", url, events: ["edition.published"] }));
const happen = (key: string) =>
  queueWebhooks(db, { publicationId, event: "edition.published", key, data: { issue: "147", title: "여섯 도시" } });
const context = { id: "x", key: "x" };
const only = () => db.webhookDelivery.findFirstOrThrow({ orderBy: { id: "desc" } });
const attempt = async () => deliverWebhook({ deliveryId: (await only()).id }, context, guard);

/** What a receiver does: the recipe of docs/reference/webhooks.md. */
function isGenuine({ headers, body }: Received, secret: string): boolean {
  const content = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
  const right = createHmac("sha256", Buffer.from(secret.slice(6), "base64"))
    .update(content)
    .digest();
  return String(headers["webhook-signature"])
    .split(" ")
    .some((one) => {
      const given = Buffer.from(one.replace(/^v1,/, ""), "base64");
      return given.length === right.length && timingSafeEqual(given, right);
    });
}

describe("a message", () => {
  it("is written once for what happened, sent signed, and noted as taken", async () => {
    const { secret } = await make();
    await happen("one");
    await happen("one");
    expect(await db.webhookDelivery.count()).toBe(1);
    await attempt();
    await attempt(); // done again, nothing is sent
    expect(received).toHaveLength(1);
    const [message] = received as [Received];
    expect(isGenuine(message, secret)).toBe(true);
    expect(isGenuine({ ...message, body: message.body.replace("여섯", "일곱") }, secret)).toBe(false);
    const later = { ...message, headers: { ...message.headers, "webhook-timestamp": "1" } };
    expect(isGenuine(later, secret)).toBe(false);
    expect(Math.abs(Number(message.headers["webhook-timestamp"]) - Date.now() / 1000)).toBeLessThan(30);
    expect(JSON.parse(message.body)).toMatchObject({ type: "edition.published", data: { title: "여섯 도시" } });
    expect(await only()).toMatchObject({ state: "delivered", attempts: 1, lastStatus: 200 });
  });

  it.each([500, 404, 302, 429])("is tried again when the answer is %i, under the same id", async (answer) => {
    await make();
    await happen("two");
    status = answer;
    await attempt();
    expect(await only()).toMatchObject({ state: "waiting", attempts: 1, lastStatus: answer });
    const next = await db.outbox.findFirstOrThrow({ where: { key: { endsWith: ":2" } } });
    expect(next.runAt.getTime()).toBeGreaterThan(Date.now());
    status = 204;
    await attempt();
    expect(await only()).toMatchObject({ state: "delivered", attempts: 2 });
    const ids = received.map(({ headers }) => headers["webhook-id"]);
    expect(new Set(ids).size).toBe(1);
    expect((await db.webhook.findFirstOrThrow()).failingSince).toBeNull();
  });

  it("is given up after the last attempt, each later than the one before", async () => {
    await make();
    await happen("three");
    status = 500;
    for (let tries = 0; tries < mostAttempts; tries += 1) await attempt();
    expect(await only()).toMatchObject({ state: "failed", attempts: mostAttempts });
    const now = new Date();
    const pauses = Array.from({ length: mostAttempts - 1 }, (_, index) => Number(nextAttempt(index + 1, now)));
    expect(pauses).toEqual(pauses.toSorted((one, other) => one - other));
    expect(nextAttempt(mostAttempts, now)).toBeNull();
  });

  it.each(["http://127.0.0.1:9/", "http://localhost/", "http://169.254.169.254/latest", "http://10.0.0.1/hook"])(
    "is never sent to %s",
    async (url) => {
      await make(url);
      await happen("four");
      await deliverWebhook({ deliveryId: (await only()).id }, context);
      expect(await only()).toMatchObject({ state: "failed", lastProblem: "internal", lastStatus: null });
    },
  );

  it("is sent again by hand under the id that it had, and the log keeps both", async () => {
    const { webhookId, secret } = await make();
    await happen("five");
    const deliveryId = (await only()).id;
    expect(code(await replayDelivery(admin, { webhookId, deliveryId }))).toBe("wrongState"); // still on its way
    await attempt();
    expectAccepted(await replayDelivery(admin, { webhookId, deliveryId }));
    await attempt();
    const [first, second] = received as [Received, Received];
    expect([second.headers["webhook-id"], second.body]).toEqual([first.headers["webhook-id"], first.body]);
    expect(isGenuine(second, secret)).toBe(true);
    const log = expectAccepted(await readWebhook(admin, { webhookId }));
    expect(log.deliveries.map(({ isReplay, state }) => [isReplay, state])).toEqual([
      [true, "delivered"],
      [false, "delivered"],
    ]);
  });
});

describe("a webhook", () => {
  it("signs with both secrets for a day after a change", async () => {
    const { webhookId, secret: former } = await make();
    const { secret } = expectAccepted(await rotateWebhookSecret(admin, { webhookId }));
    expectAccepted(await testWebhook(admin, { webhookId }));
    await attempt();
    const [message] = received as [Received];
    expect([isGenuine(message, former), isGenuine(message, secret)]).toEqual([true, true]);
    await db.webhook.update({ where: { id: webhookId }, data: { formerUntil: new Date(Date.now() - 1) } });
    expectAccepted(await testWebhook(admin, { webhookId }));
    await attempt();
    const last = received.at(-1) as Received;
    expect([isGenuine(last, former), isGenuine(last, secret)]).toEqual([false, true]);
  });

  it("is switched off after long failure, which administrators are told; switched on again it is told of what comes", async () => {
    const { webhookId } = await make();
    status = 500;
    for (const key of ["a", "b", "c"]) {
      await happen(key);
      await db.webhookDelivery.updateMany({ where: { state: "waiting" }, data: { attempts: mostAttempts - 1 } });
      await attempt();
    }
    expect((await db.webhook.findFirstOrThrow()).deactivatedAt).toBeNull(); // it has only just begun
    const long = new Date(Date.now() - longFailure - 1000);
    await db.webhook.update({ where: { id: webhookId }, data: { failingSince: long } });
    await happen("d");
    await attempt();
    expect((await db.webhook.findFirstOrThrow()).deactivatedAt).not.toBeNull();
    const told = await db.outbox.findMany({ where: { task: "person.tell" } });
    expect(told).toHaveLength(1);
    await happen("e");
    expect(await db.webhookDelivery.count({ where: { happening: "edition.published:e" } })).toBe(0);
    expectAccepted(await switchWebhook(admin, { webhookId, active: true }));
    status = 200;
    await happen("f");
    await attempt();
    expect(await only()).toMatchObject({ state: "delivered" });
  });

  it("is switched off at once when the other side says that it is gone for good", async () => {
    await make();
    status = 410;
    await happen("gone");
    await attempt();
    expect(await only()).toMatchObject({ state: "failed" });
    expect((await db.webhook.findFirstOrThrow()).deactivatedAt).not.toBeNull();
  });

  it("keeps its secret unreadable in the database, and its log in pages", async () => {
    const { webhookId, secret } = await make();
    expect(JSON.stringify(await db.webhook.findFirstOrThrow())).not.toContain(secret.slice(6));
    for (let index = 0; index < 35; index += 1) await happen(`page ${index}`);
    const first = expectAccepted(await readWebhook(admin, { webhookId }));
    const second = expectAccepted(await readWebhook(admin, { webhookId, before: first.next ?? undefined }));
    expect([first.deliveries.length, second.deliveries.length, second.next]).toEqual([30, 5, null]);
  });

  it.each(["managingEditor", "editor", "author", "reviewer"] as const)("is not for a %s", async (role) => {
    const { webhookId } = await make();
    const actor: Actor = { ...admin, isAdmin: false, roles: { [publicationId]: [role] } };
    const fields = { publicationId, name: "x", url: "https://example.org/", events: ["edition.published" as const] };
    const answers = await Promise.all([
      createWebhook(actor, fields),
      readWebhook(actor, { webhookId }),
      testWebhook(actor, { webhookId }),
      rotateWebhookSecret(actor, { webhookId }),
      switchWebhook(actor, { webhookId, active: false }),
      removeWebhook(actor, { webhookId }),
    ]);
    expect(answers.map(code)).toEqual(Array.from({ length: 6 }, () => "forbidden"));
    const stranger = { ...actor, roles: {} };
    expect(code(await readWebhook(stranger, { webhookId }))).toBe("notFound");
  });
});

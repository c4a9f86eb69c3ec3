import { beforeAll, describe, expect, it, vi } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { accept, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { makePublication } from "@/lib/people/testing/make-people";
import { deliveryToken, messageIdOf } from "../sending/delivery-name.server";
import { readNotice } from "./read-notice";
import { bounceKey } from "./bounce-key.server";
import { reportSchema } from "./report";
import { takeNotice } from "./take-notice.server";
import { takeReport } from "./take-report.server";

newsroomDatabase();

type Said = { to?: string; messageId?: string; action?: string; status?: string; encoded?: boolean };

/** A notice as postfix writes it: for people, for programs, and the head of what came back. */
function notice({ to = "bounces@example.org", messageId = "", action = "failed", status = "5.1.1", encoded }: Said) {
  const fields = `Reporting-MTA: dns; mx.example.net\n\nFinal-Recipient: rfc822; reader@example.org\nAction: ${action}\nStatus: ${status}\nDiagnostic-Code: smtp; 550 ${status} no such\n user here\n`;
  const report = encoded
    ? `Content-Type: message/delivery-status\nContent-Transfer-Encoding: base64\n\n${Buffer.from(fields).toString("base64")}`
    : `Content-Type: message/delivery-status\n\n${fields}`;
  return [
    `To: <${to}>`,
    "From: MAILER-DAEMON@example.net",
    'Content-Type: multipart/report; report-type=delivery-status;\n boundary="b1"',
    "",
    "--b1",
    "Content-Type: text/plain",
    "",
    "I am sorry to say that your message could not be delivered.",
    "--b1",
    report,
    "--b1",
    "Content-Type: text/rfc822-headers",
    "",
    `Message-ID: ${messageId}`,
    "--b1--",
    "",
  ]
    .join("\n")
    .replaceAll("\n", "\r\n");
}

describe("readNotice", () => {
  it.each([
    ["nothing", ""],
    ["an answer of somebody who is away", "Subject: away\r\n\r\nI am back on Monday."],
    [
      "a report of another kind",
      'Content-Type: multipart/report; report-type=feedback-report; boundary="b"\r\n\r\n--b--',
    ],
    ["a notice without its parts", "Content-Type: multipart/report; report-type=delivery-status\r\n\r\n"],
    [
      "endless boundaries",
      `Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n${"--b\r\n".repeat(200_000)}`,
    ],
  ])("%s is none", (_, raw) => expect(readNotice(raw)).toBeNull());

  it.each([true, false])("reads what is said of the recipient, coded in base64: %s", (encoded) => {
    expect(readNotice(notice({ encoded }))?.recipients).toEqual([
      { action: "failed", status: "5.1.1", diagnostic: "550 5.1.1 no such user here" },
    ]);
  });
});

let publicationId: string;
beforeAll(async () => {
  publicationId = await makePublication();
});

/** A mail that went out, and what its subscriber's state is then. */
async function sent() {
  const subscriberId = newId();
  const consent = { state: "active" as const, consentedAt: new Date() };
  await db.subscriber.create({
    data: { id: subscriberId, publicationId, email: `${subscriberId}@example.org`, ...consent },
  });
  const issue = {
    publicationId,
    number: Math.floor(Math.random() * 1e8),
    slug: newId(),
    publicationDate: new Date(),
  };
  const { id: issueId } = await db.issue.create({ data: issue });
  const { id: mailingId } = await db.mailing.create({ data: { issueId, perMinute: 60 } });
  const { id } = await db.mailingDelivery.create({ data: { mailingId, subscriberId, state: "sent" } });
  const state = async () => (await db.subscriber.findUniqueOrThrow({ where: { id: subscriberId } })).state;
  return { id, state };
}

describe("takeNotice", () => {
  it.each(["to", "messageId"] as const)("knows the mail by its signed name in %s, and once", async (where) => {
    const { id, state } = await sent();
    const said = where === "to" ? { to: `bounces+${deliveryToken(id)}@example.org` } : { messageId: messageIdOf(id) };
    expect(await takeNotice(notice(said))).toBe("gone");
    expect(await state()).toBe("bounced");
    expect(await takeNotice(notice(said))).toBe("known");
    expect(await db.mailingDelivery.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: "refused" });
  });

  it.each([
    ["failed", "5.2.2", "refused"],
    ["delayed", "4.4.1", "delayed"],
    ["failed", "4.4.7", "delayed"],
    ["delivered", "2.0.0", "delayed"],
  ])("%s with %s is %s, and the subscription goes on", async (action, status, outcome) => {
    const { id, state } = await sent();
    expect(await takeNotice(notice({ messageId: messageIdOf(id), action, status }))).toBe(outcome);
    expect(await state()).toBe("active");
  });

  it("believes no name that the house has not signed", async () => {
    const { id, state } = await sent();
    const forged = `<${id.replaceAll("-", "")}000000000000@example.org>`;
    expect(await takeNotice(notice({ messageId: forged }))).toBe("notOurs");
    expect(await state()).toBe("active");
  });
});

describe("takeReport", () => {
  const slugOf = async (id: string) => (await db.publication.findUniqueOrThrow({ where: { id } })).slug;
  const report = async (one: object, authorization = `Bearer ${bounceKey(publicationId)}`) =>
    takeReport({ publication: await slugOf(publicationId), authorization }, async () =>
      accept(reportSchema.parse({ reports: [one] })),
    );

  it.each([
    ["failed", "5.1.1", "gone", "bounced"],
    ["failed", "5.2.2", "refused", "active"],
    ["failed", null, "gone", "bounced"],
    ["failed", "4.4.1", "delayed", "active"],
    ["delayed", null, "delayed", "active"],
    ["delivered", null, "delayed", "active"],
    ["complained", null, "left", "left"],
  ])("%s with %s is %s: its subscriber is %s, said twice as well", async (outcome, status, taken, then) => {
    const { id, state } = await sent();
    const said = { message: messageIdOf(id), outcome, status };
    expect(await report(said)).toMatchObject({ value: { taken: [taken] } });
    expect(await state()).toBe(then);
    expect(await report(said)).toMatchObject({ value: { taken: [taken === "delayed" ? "delayed" : "known"] } });
    expect(await state()).toBe(then);
  });

  it("takes the message itself as a mail server sent it back", async () => {
    const { id, state } = await sent();
    const asked = { publication: await slugOf(publicationId), authorization: `Bearer ${bounceKey(publicationId)}` };
    const answer = await takeReport(asked, async () => accept({ notice: notice({ messageId: messageIdOf(id) }) }));
    expect(answer).toMatchObject({ value: { taken: ["gone"] } });
    expect(await state()).toBe("bounced");
  });

  it.each(["", "Bearer", "Bearer wrong", "Basic x"])("believes nobody who shows %j", async (authorization) => {
    const { id, state } = await sent();
    const answer = await report({ message: messageIdOf(id), outcome: "failed" }, authorization);
    expect(answer).toMatchObject({ error: { code: "notSignedIn" } });
    expect(await state()).toBe("active");
  });

  it("reads nothing of what comes without the key; with it, says what was wrong", async () => {
    const publication = await slugOf(publicationId);
    const read = vi.fn(async () => refuse("invalid"));
    expect(await takeReport({ publication, authorization: "Bearer wrong" }, read)).toMatchObject({
      error: { code: "notSignedIn" },
    });
    expect(await takeReport({ publication: "nowhere", authorization: null }, read)).toMatchObject({
      error: { code: "notSignedIn" },
    });
    expect(read).not.toHaveBeenCalled();
    const authorization = `Bearer ${bounceKey(publicationId)}`;
    expect(await takeReport({ publication, authorization }, read)).toMatchObject({ error: { code: "invalid" } });
  });

  it("lets nobody speak of the mails of another publication", async () => {
    const { id, state } = await sent();
    const other = await makePublication();
    const asked = { publication: await slugOf(other), authorization: `Bearer ${bounceKey(other)}` };
    const said = reportSchema.parse({
      reports: (["failed", "complained"] as const).map((outcome) => ({ message: messageIdOf(id), outcome })),
    });
    expect(await takeReport(asked, async () => accept(said))).toMatchObject({
      value: { taken: ["notOurs", "notOurs"] },
    });
    expect(await state()).toBe("active");
  });

  it.each([
    ["nothing", {}],
    ["no mail", { reports: [] }],
    ["more than a hundred", { reports: Array.from({ length: 101 }, () => ({ message: "a", outcome: "failed" })) }],
    ["an outcome that is none", { reports: [{ message: "a", outcome: "lost" }] }],
    ["a field of another's", { reports: [{ message: "a", outcome: "failed", email: "a@example.org" }] }],
  ])("%s is no report", (_, given) => expect(reportSchema.safeParse(given).success).toBe(false));
});

import { beforeAll, describe, expect, it } from "vitest";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { scheduleIssue } from "../schedule-issue.server";
import { assembleReady, publish, readiness, signOff } from "../testing/issues";
import { makeNewsroom, type Newsroom } from "../testing/newsroom";
import { listPreviewLinks } from "./list-preview-links.server";
import { makePreviewLink } from "./make-preview-link.server";
import { openPreview } from "./open-preview.server";
import { previewToken } from "./preview-token.server";
import { revokePreviewLink } from "./revoke-preview-link.server";

newsroomDatabase();

let room: Newsroom;
let issueId: string;
beforeAll(async () => {
  room = await makeNewsroom();
  issueId = (await assembleReady(room)).issueId;
});

const code = (answer: { ok: boolean; error?: { code: string } }) => (answer.ok ? "ok" : answer.error?.code);
const tokenOf = (path: string) => path.split("/")[2] ?? "";

async function make(days: 1 | 30 = 1) {
  const made = expectAccepted(await makePreviewLink(room.people.moon, { issueId, label: "과학 기자", days }));
  return { ...made, token: tokenOf(made.path) };
}

describe("a preview link", () => {
  it("opens the issue as it would go out, without an account, and notes that it was used", async () => {
    const { token, linkId } = await make();
    const opened = await openPreview(token);
    expect(opened?.frame?.sections.map(({ title }) => title)).toEqual(["특집", "단신"]);
    await openPreview(token);
    const link = await db.previewLink.findUniqueOrThrow({ where: { id: linkId } });
    expect([link.uses, link.lastUsedAt !== null]).toEqual([2, true]);
    const { links } = expectAccepted(await listPreviewLinks(room.people.moon, { issueId }));
    expect(links[0]).toMatchObject({ label: "과학 기자", madeBy: "moon", state: "open", uses: 2 });
  });

  it("opens nothing once it has expired, and cannot be made to last longer", async () => {
    const { token, linkId } = await make();
    const later = new Date(Date.now() + 25 * 60 * 60 * 1000);
    expect(await openPreview(token, later)).toBeNull();
    const [id, , signature] = token.split(".");
    const longer = `${id}.${(Date.now() + 9e9).toString(36)}.${signature}`;
    expect(await openPreview(longer)).toBeNull();
    expect(await openPreview(previewToken({ linkId, expiresAt: later }), new Date(later.getTime() - 1))).toBeNull(); // its row has ended
  });

  it("opens nothing once it is revoked", async () => {
    const { token, linkId } = await make(30);
    expect(await openPreview(token)).not.toBeNull();
    expectAccepted(await revokePreviewLink(room.people.han, { issueId, linkId }));
    expectAccepted(await revokePreviewLink(room.people.han, { issueId, linkId }));
    expect(await openPreview(token)).toBeNull();
    const kinds = await db.auditEvent.count({ where: { kind: "issue.previewRevoked", subjectId: issueId } });
    expect(kinds).toBe(1);
  });

  it.each(["", "x", "a.b.c", "018f0000-0000-7000-8000-000000000001.zzz.zzz", "…", "a.b.c.d"])(
    "that we did not sign opens nothing: %j",
    async (token) => expect(await openPreview(token)).toBeNull(),
  );

  it.each([
    ["oh", "forbidden"],
    ["seo", "notFound"],
    ["guest", "notFound"],
  ] as const)("is not made, seen or revoked by %s: %s", async (who, answer) => {
    const { linkId } = await make();
    const actor = room.people[who];
    expect(code(await makePreviewLink(actor, { issueId, label: "x", days: 1 }))).toBe(answer);
    expect(code(await listPreviewLinks(actor, { issueId }))).toBe(answer);
    expect(code(await revokePreviewLink(actor, { issueId, linkId }))).toBe(answer);
  });

  it("says until when nothing may be told, and that the issue is out", async () => {
    const { token } = await make();
    expectAccepted(await signOff(room, issueId));
    const { hash } = await readiness(room.people.baek, issueId);
    const moment = { day: "2027-11-26", time: "09:00", turn: null, embargoed: true };
    expectAccepted(await scheduleIssue(room.people.baek, { issueId, hash, edition: 1, ...moment }));
    expect(await openPreview(token)).toMatchObject({ embargoUntil: "2027-11-26T00:00:00.000Z", isOut: false });
    expectAccepted(await publish(room, issueId));
    expect(await openPreview(token)).toMatchObject({ embargoUntil: null, isOut: true });
  });
});

import { describe, expect, it } from "vitest";
import { expectAccepted } from "@/lib/kernel/result";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { placedItems } from "./edition";
import { readIssuePreview } from "./read-issue-preview.server";
import { write, writeApproved } from "./testing/articles";
import { assemble, assembleReady, publish, signOff, slugsOf } from "./testing/issues";
import { makeNewsroom, type Person } from "./testing/newsroom";
import { readEdition } from "./read-edition.server";

newsroomDatabase();

describe("the preview of an issue", () => {
  it.each([
    ["han", "accepted"],
    ["moon", "accepted"],
    ["oh", "accepted"],
    ["seo", "notFound"],
    ["guest", "notFound"],
  ] as const)("for %s: %s", async (who: Person, answer) => {
    const room = await makeNewsroom();
    const { issueId } = await assembleReady(room);
    const found = await readIssuePreview(room.people[who], issueId);
    expect(found.ok ? "accepted" : found.error.code).toBe(answer);
  });

  it("reads as the edition does that is then published", async () => {
    const room = await makeNewsroom();
    const { issueId } = await assembleReady(room);
    const { frame } = expectAccepted(await readIssuePreview(room.people.moon, issueId));
    expectAccepted(await signOff(room, issueId));
    expectAccepted(await publish(room, issueId));
    const edition = await readEdition(...(await slugsOf(room, issueId)));
    const { sections, summary, colophon } = edition?.frame ?? {};
    expect(frame).toMatchObject({ sections, summary, colophon });
  });

  it("names the places without a text, and leads an author only to what is theirs", async () => {
    const room = await makeNewsroom();
    const own = await writeApproved(room, "oh", { title: "내 기사" });
    const others = await writeApproved(room, "ryu", { title: "남의 기사" });
    const never = await write(room, "oh", { title: "한 번도 남기지 않은 기사" });
    const issueId = await assemble(room, { sections: { 특집: [own, never], 단신: [others] } });
    const preview = expectAccepted(await readIssuePreview(room.people.oh, issueId));
    expect(preview.frame && placedItems(preview.frame).map(({ item }) => item.articleId)).toEqual([own, others]);
    expect(preview.holes.map(({ articleId }) => articleId)).toEqual([never]);
    expect(Object.values(preview.articles).sort()).toEqual([own, never].sort());
  });

  it("of an issue with nothing in it has no frame", async () => {
    const room = await makeNewsroom();
    const issueId = await assemble(room);
    expect(expectAccepted(await readIssuePreview(room.people.moon, issueId)).frame).toBeNull();
  });
});

import { beforeAll, describe, expect, it } from "vitest";
import { db, inTransaction } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { isToldAgain, tellPages } from "./tell-pages.server";

newsroomDatabase();
const issueId = "018f0000-0000-7000-8000-00000000000a";
const another = "018f0000-0000-7000-8000-00000000000b";
const minute = 60_000;

const change = (data: { runAt?: Date; attempts?: number; doneAt?: Date }) =>
  db.outbox.updateMany({ where: { task: "pages.write" }, data });

describe("whether pages will be made again", () => {
  beforeAll(() => inTransaction((tx) => tellPages(tx, issueId)));

  it("waits for the first readers: what is asked for now is still to come", async () => {
    expect(await isToldAgain(issueId)).toBe(true);
    expect(await isToldAgain(another)).toBe(false);
  });

  it.each([
    ["is due", { runAt: new Date(Date.now() - minute), attempts: 0 }],
    ["failed once and waits", { runAt: new Date(Date.now() + minute), attempts: 1 }],
    ["is done", { runAt: new Date(Date.now() + minute), attempts: 0, doneAt: new Date() }],
  ])("is not counted on where it %s", async (_, data) => {
    await change(data);
    expect(await isToldAgain(issueId)).toBe(false);
  });
});

import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { newId } from "@/lib/kernel/ids";
import { expectAccepted } from "@/lib/kernel/result";
import { addMedia } from "@/lib/media/add-media.server";
import { mediaStore } from "@/lib/media/store.server";
import { jpeg } from "@/lib/media/testing/pictures";
import { makePublication } from "@/lib/people/testing/make-people";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { GET } from "./route";

vi.mock("@/app/(studio)/require-actor", () => ({ actorOrNull: async () => null }));
/** Whatever is asked for is out: what an edition holds is tested in lib/publishing. */
vi.mock("@/lib/publishing/is-picture-published.server", () => ({ isPicturePublished: async () => true }));

newsroomDatabase();
let hash: string;

const ask = (headers: Record<string, string> = {}, method = "GET") =>
  GET(new Request(`http://localhost/api/media/files/${hash}`, { method, headers }), {
    params: Promise.resolve({ hash }),
  });

beforeAll(async () => {
  const publicationId = await makePublication();
  const userId = newId();
  await db.user.create({ data: { id: userId, email: `${userId}@example.org`, name: "사람" } });
  const who = { userId, email: "", name: "사람", locale: "ko", isAdmin: false } as const;
  const editor: Actor = { ...who, roles: { [publicationId]: ["editor"] } };
  const added = await addMedia(editor, { publicationId, name: "" }, await jpeg());
  hash = expectAccepted(added).media.picture.hash;
});

it("a file that is there is sent for good", async () => {
  const answer = await ask();
  expect(answer.status).toBe(200);
  expect(answer.headers.get("cache-control")).toContain("immutable");
  const { byteLength } = await answer.arrayBuffer();
  expect(answer.headers.get("content-length")).toBe(String(byteLength));
  expect((await ask({ "if-none-match": `"x", W/"${hash}"` })).status).toBe(304);
  expect((await ask({}, "HEAD")).status).toBe(200);
});

describe("once the store has lost it", () => {
  beforeAll(() => mediaStore().remove(hash));

  it.each([
    ["GET", {}],
    ["HEAD", {}],
    ["GET", { range: "bytes=0-9" }],
  ])("%s %j says plainly that it is not there, and nobody keeps that", async (method, headers) => {
    const written = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    const answer = await ask(headers as Record<string, string>, method);
    const lines = written.mock.calls.map(([line]) => JSON.parse(String(line)));
    written.mockRestore();
    expect(answer.status).toBe(404);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("etag")).toBeNull();
    expect(lines).toMatchObject([{ level: "error", event: "media.lost", file: hash }]);
  });
});

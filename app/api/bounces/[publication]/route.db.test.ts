import { beforeAll, expect, it, vi } from "vitest";
import { bounceKey } from "@/lib/mailing/bounces/bounce-key.server";
import { makePublication } from "@/lib/people/testing/make-people";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { POST } from "./route";

vi.mock("@/app/(studio)/require-actor", () => ({ actorOrNull: async () => null }));

newsroomDatabase();
let publication: string;
let key: string;

beforeAll(async () => {
  const publicationId = await makePublication();
  key = bounceKey(publicationId);
  publication = (await db.publication.findUniqueOrThrow({ where: { id: publicationId } })).slug;
});

async function report(body: string, headers: Record<string, string>) {
  const asked = { method: "POST", body, headers: { "content-type": "application/json", ...headers } };
  const request = new Request(`http://localhost:3000/api/bounces/${publication}`, asked);
  const answer = await POST(request, { params: Promise.resolve({ publication }) });
  return { status: answer.status, said: await answer.json(), wasRead: request.bodyUsed };
}

const right = () => ({ authorization: `Bearer ${key}` });
const wrong = () => ({ authorization: "Bearer wrong" });
const well = JSON.stringify({ reports: [{ message: "x", outcome: "failed" }] });
const broken = JSON.stringify({ reports: [{ message: "x", outcome: "lost" }] });

it.each([
  ["no JSON", "{", {}],
  ["a wrong field", broken, {}],
  ["another form", well, { "content-type": "text/plain" }],
  ["what is more than it may be", " ".repeat(1_100_000), {}],
  ["a right report", well, {}],
])("%s without the key is 401, and unread", async (_, body, headers) => {
  expect(await report(body, headers)).toMatchObject({ status: 401, wasRead: false });
  expect(await report(body, { ...headers, ...wrong() })).toMatchObject({ status: 401, wasRead: false });
});

it("with the key it is told what is wrong", async () => {
  expect((await report("{", right())).status).toBe(400);
  const answer = await report(broken, right());
  expect(answer.status).toBe(400);
  expect(JSON.stringify(answer.said)).toContain("reports.0.outcome");
  expect((await report(well, { ...right(), "content-type": "text/plain" })).status).toBe(415);
  expect((await report(" ".repeat(1_100_000), right())).status).toBe(413);
  expect(await report(well, right())).toMatchObject({ status: 200, said: { taken: ["notOurs"] } });
});

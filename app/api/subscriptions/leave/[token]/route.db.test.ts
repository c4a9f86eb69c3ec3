import { beforeEach, expect, it, vi } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { readerToken } from "@/lib/mailing/subscribers/reader-token.server";
import { makePublication } from "@/lib/people/testing/make-people";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { GET, POST } from "./route";

vi.mock("@/app/(studio)/require-actor", () => ({ actorOrNull: async () => null }));

newsroomDatabase();
let id: string;

beforeEach(async () => {
  id = newId();
  const publicationId = await makePublication();
  await db.subscriber.create({
    data: { id, publicationId, email: `${id}@example.org`, state: "active", consentedAt: new Date() },
  });
});

const state = async () => (await db.subscriber.findUniqueOrThrow({ where: { id } })).state;

function press(token: string, headers: Record<string, string> = {}, method = "POST"): Promise<Response> {
  const body = method === "POST" ? { body: "List-Unsubscribe=One-Click" } : {};
  const type = { "content-type": "application/x-www-form-urlencoded" };
  const request = new Request("http://localhost:3000/api/subscriptions/leave/x", {
    method,
    headers: { ...type, ...headers },
    ...body,
  });
  return (method === "POST" ? POST : GET)(request, { params: Promise.resolve({ token }) });
}

it.each([
  ["a mail program", {}],
  ["a mail program that is a page", { origin: "https://mail.example.net", "sec-fetch-site": "cross-site" }],
  ["one in a frame without an origin", { origin: "null" }],
])("%s ends it with one press", async (_, headers) => {
  expect((await press(readerToken(id), headers)).status).toBe(200);
  expect(await state()).toBe("left");
  expect((await press(readerToken(id), headers)).status).toBe(200);
});

it("a forged link ends nothing", async () => {
  expect((await press(readerToken(newId()).replace(/^[^.]+/, id))).status).toBe(404);
  expect(await state()).toBe("active");
});

it("opening the address ends nothing, and leads to the page that asks", async () => {
  const answer = await press(readerToken(id), {}, "GET");
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toBe(`/account/mail/${readerToken(id)}#leave`);
  expect(await state()).toBe("active");
});

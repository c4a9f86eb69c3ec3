import { expect, it, vi } from "vitest";
import { refuse } from "@/lib/kernel/result";
import { readerToken } from "@/lib/mailing/subscribers/reader-token.server";
import { newId } from "@/lib/kernel/ids";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { POST as change } from "./change/route";
import { POST as confirm } from "./confirm/route";

vi.mock("@/app/(studio)/require-actor", () => ({ actorOrNull: async () => null }));
/** From a house with one address for all, more come in an hour than one person would. */
vi.mock("@/lib/access/attempts.server", () => ({ countAttempt: async () => refuse("tooMany") }));

newsroomDatabase();

async function send(post: typeof confirm, fields: Record<string, string>): Promise<string> {
  const body = new URLSearchParams(fields);
  const request = new Request("http://localhost:3000/api/subscriptions", { method: "POST", body });
  const answer = await post(request, { params: Promise.resolve({}) });
  return `${answer.status} ${answer.headers.get("location")}`;
}

it("whoever must wait is told so on the page that they came from, and loses nothing", async () => {
  const question = "q".repeat(43);
  expect(await send(confirm, { token: question })).toBe(`303 /account/mail/confirm/${question}?wait`);
  const own = readerToken(newId());
  expect(await send(change, { do: "leave", token: own })).toBe(`303 /account/mail/${own}?said=wait`);
});

import { describe, expect, it, vi } from "vitest";
import type { PublishedForm } from "@/lib/publishing/read-form.server";
import { PrintError } from "@/lib/rendering/press.server";
import { answerWith, contentDisposition } from "./form-answer";

const form: PublishedForm = {
  ...{ bytes: new TextEncoder().encode("글"), mediaType: "application/pdf", hash: "ab".repeat(32) },
  ...{ fileName: { written: "주간 제1호.pdf", plain: "weekly-1.pdf" }, address: "https://news.example.org/weekly/1" },
};
const ask = (headers: Record<string, string> = {}) => new Request("http://localhost/weekly/1/issue.pdf", { headers });
const etag = `"${"ab".repeat(20)}"`;

describe("the answer with a form", () => {
  it("gives the bytes with their type, name, tag and page", async () => {
    const answer = await answerWith(ask(), "inline", async () => form);
    expect(await answer.text()).toBe("글");
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "application/pdf",
      etag,
      link: '<https://news.example.org/weekly/1>; rel="canonical"',
      "cache-control": "public, max-age=0, must-revalidate",
    });
  });

  it.each([
    [etag, 304],
    [`W/${etag}`, 304],
    [`"other", ${etag}`, 304],
    ["*", 304],
    ['"other"', 200],
    ["", 200],
  ])("If-None-Match %s → %d", async (tag, status) => {
    const answer = await answerWith(ask({ "if-none-match": tag }), "inline", async () => form);
    expect(answer.status).toBe(status);
  });

  it("knows nothing of what is not published", async () => {
    expect((await answerWith(ask(), "inline", async () => null)).status).toBe(404);
  });

  it("asks to come again when a file cannot be made now, and keeps quiet about why", async () => {
    vi.spyOn(console, "error").mockReturnValue(undefined);
    const answer = await answerWith(ask(), "inline", () => Promise.reject(new PrintError("secret paths")));
    expect([answer.status, answer.headers.get("retry-after"), await answer.text()]).toEqual([
      503,
      "30",
      '{"code":"busy"}',
    ]);
  });
});

it("writes a Korean name for those who read it, and a plain one", () => {
  expect(contentDisposition("attachment", { written: "제1호 (가)'나.pdf", plain: "weekly-1.pdf" })).toBe(
    "attachment; filename=\"weekly-1.pdf\"; filename*=UTF-8''%EC%A0%9C1%ED%98%B8%20%28%EA%B0%80%29%27%EB%82%98.pdf",
  );
});

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StoredPage } from "@/lib/pages/stored-page";
import { sendFile, sendPage } from "./page-answer";

const bytes = Buffer.from("0123456789");
const page: StoredPage = {
  ...{ path: "/text", variant: "", key: "weekly/147", version: 1, hash: "5".repeat(64) },
  headers: { "content-type": "text/html; charset=utf-8" },
  gzip: gzipSync(bytes),
  brotli: brotliCompressSync(bytes),
};
const paper = {
  status: 200,
  headers: { "content-type": "application/pdf", etag: '"of-the-paper"', vary: "rsc", "content-security-policy": "x" },
  body: bytes,
  varies: false,
};
const paths = ["/text", "/paper"];

const server = createServer((request, response) =>
  request.url === "/paper" ? sendFile(request, response, paper, "weekly/147") : sendPage(request, response, page),
);
beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));

async function ask(path: string, headers: Record<string, string> = {}, method = "GET") {
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, headers });
  const named = (name: string) => answer.headers.get(name);
  return { status: answer.status, body: await answer.text(), named, etag: named("etag") ?? "" };
}

describe("a part of what is kept", () => {
  it.each([
    ["bytes=2-4", 206, "234", "bytes 2-4/10"],
    ["bytes=7-", 206, "789", "bytes 7-9/10"],
    ["bytes=-2", 206, "89", "bytes 8-9/10"],
    ["bytes=10-", 416, "", "bytes */10"],
    ["bytes=0-1,4-5", 200, "0123456789", null],
    ["bytes=four", 200, "0123456789", null],
  ])("%s", async (range, status, body, stands) => {
    for (const path of paths) {
      const answer = await ask(path, { range });
      expect([answer.status, answer.body, answer.named("content-range")]).toEqual([status, body, stands]);
      if (status === 206) expect(answer.named("content-length")).toBe(String(body.length));
      if (status !== 200) expect(answer.named("content-encoding")).toBeNull();
    }
  });

  it("is of the bytes that the reader has begun with, else the whole comes", async () => {
    const { etag } = await ask("/paper");
    const rest = { range: "bytes=5-" };
    expect((await ask("/paper", { ...rest, "if-range": etag })).body).toBe("56789");
    for (const other of ['"of-another-edition"', `W/${etag}`, "Fri, 10 Feb 2023 00:00:00 GMT"])
      expect(await ask("/paper", { ...rest, "if-range": other })).toMatchObject({ status: 200, body: "0123456789" });
    expect((await ask("/paper", { ...rest, "if-none-match": etag })).status).toBe(304);
  });

  it("is not sent to who asks for the head alone", async () => {
    const head = await ask("/paper", { range: "bytes=0-1" }, "HEAD");
    expect([head.status, head.named("content-length")]).toEqual([200, "10"]);
  });
});

it("packs text as the reader takes it, and never once more what is packed already", async () => {
  const takes = { "accept-encoding": "gzip, br" };
  expect((await ask("/text", takes)).named("content-encoding")).toBe("br");
  const { body, named } = await ask("/paper", takes);
  expect([body, named("content-encoding"), named("accept-ranges")]).toEqual(["0123456789", null, "bytes"]);
});

it("says of a paper how long it is, of what it is made, and nothing that only the app's pages need", async () => {
  const { status, named } = await ask("/paper");
  expect([status, named("content-length"), named("cache-tag")]).toEqual([200, "10", "weekly/147,weekly"]);
  expect([named("cache-control"), named("content-type")]).toEqual([
    "public, max-age=0, must-revalidate",
    "application/pdf",
  ]);
  expect([named("vary"), named("content-security-policy")]).toEqual([null, null]);
});

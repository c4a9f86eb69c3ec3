import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { builtFiles, encodingFor } from "./built-files";

const script = "console.log('글');\n".repeat(200);
const style = Array.from({ length: 300 }, (_, at) => `.c${at * 7919} > p { margin: ${at % 13}px }`).join("\n");
let folder: string;
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "built-"));
  mkdirSync(join(folder, "static/chunks"), { recursive: true });
  writeFileSync(join(folder, "static/chunks/a~b.js"), script);
  writeFileSync(join(folder, "static/chunks/font.woff2"), "font");
  writeFileSync(join(folder, "static/chunks/a.map"), "{}");
  writeFileSync(join(folder, "static/chunks/page.css"), style);
  writeFileSync(join(folder, "secret.js"), "secret");
  const serve = builtFiles(join(folder, "static"));
  server = createServer((asked, response) => {
    if (!serve(asked, response)) response.writeHead(299).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

describe("a script of the build", () => {
  it.each([
    ["gzip, deflate", "gzip", gunzipSync],
    ["gzip, deflate, br, zstd", "br", brotliDecompressSync],
  ])("accepting %s comes as %s, twice the same", async (accepted, encoding, unpack) => {
    for (const _time of [1, 2]) {
      const { status, headers, body } = await ask("/_next/static/chunks/a~b.js", accepted);
      expect([status, headers["content-encoding"]]).toEqual([200, encoding]);
      expect(headers["cache-control"]).toContain("immutable");
      expect(unpack(body).toString()).toBe(`//# allFunctionsCalledOnLoad\n${script}`);
    }
  });

  it.each([
    ["with nothing accepted", "/_next/static/chunks/a~b.js", undefined],
    ["with every packing refused", "/_next/static/chunks/a~b.js", "br;q=0, gzip;q=0"],
    ["that is none", "/_next/static/chunks/a.map", "gzip"],
    ["that is not there", "/_next/static/chunks/b.js", "gzip"],
    ["outside of the folder", "/_next/static/../secret.js", "gzip"],
    ["outside of the folder, written otherwise", "/_next/static/%2e%2e/secret.js", "gzip"],
  ])("%s is left to others", async (_, path, accepted) => {
    expect((await ask(path, accepted)).status).toBe(299);
  });
});

describe("a style of the build", () => {
  it("is packed better once it was asked for, and is the same", async () => {
    const first = await ask("/_next/static/chunks/page.css", "br");
    expect(brotliDecompressSync(first.body).toString()).toBe(style);
    const asked = async () => (await ask("/_next/static/chunks/page.css", "br")).body;
    await expect.poll(async () => (await asked()).length).toBeLessThan(first.body.length);
    expect(brotliDecompressSync(await asked()).toString()).toBe(style);
  });
});

describe("a font of the build", () => {
  it("comes as it is, whatever packing is accepted, and is kept for good", async () => {
    const { status, headers, body } = await ask("/_next/static/chunks/font.woff2", "gzip, br");
    expect([status, headers["content-encoding"], body.toString()]).toEqual([200, undefined, "font"]);
    expect([headers["content-type"], headers["cache-control"]]).toEqual([
      "font/woff2",
      "public, max-age=31536000, immutable",
    ]);
  });
});

describe("the packing that is taken", () => {
  it.each([
    [undefined, null],
    ["", null],
    ["gzip, deflate, br, zstd", "br"],
    ["gzip", "gzip"],
    ["x-gzip", "gzip"],
    ["GZIP;Q=1", "gzip"],
    ["*", "br"],
    ["br;q=0, *", "gzip"],
    ["br;q=0, gzip;q=0", null],
    ["br;q=0.2, gzip;q=0.8", "gzip"],
    ["*;q=0", null],
    ["gzip;q=0, *;q=0.5", "br"],
    ["identity", null],
    ["identity;q=0, gzip", "gzip"],
    ["identity;q=1, br;q=0.5", null],
    ["gzip;q=nonsense", null],
    ["gzip;q=5", "gzip"],
    ["abracadabra, bro", null],
    [",".repeat(5_000), null],
  ])("of %j is %s", (accepted, packing) => expect(encodingFor(accepted)).toBe(packing));
});

type Answer = { status: number | undefined; headers: Record<string, unknown>; body: Buffer };

/** Past `fetch`, which unpacks and tidies addresses. */
function ask(path: string, accepted: string | undefined): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  const headers = accepted === undefined ? {} : { "accept-encoding": accepted };
  return new Promise((resolve, reject) => {
    request({ port, host: "127.0.0.1", path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .on("error", reject)
      .end();
  });
}

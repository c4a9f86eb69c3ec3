import { createServer } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fetchPage, type FetchPage } from "./fetch-page.server";
import { html, LocalSite, redirect } from "./testing/local-site";

const bomb = gzipSync(Buffer.alloc(50_000_000));
let site: LocalSite;
/** Another service of this machine, that nobody may reach. */
let secret: LocalSite;

beforeAll(async () => {
  secret = await LocalSite.open({ "/": html("secret") });
  site = await LocalSite.open({
    "/page": html("<p>본문</p>"),
    "/packed": (_, response) =>
      response.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" }).end(gzipSync("packed")),
    "/bomb": (_, response) =>
      response.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" }).end(bomb),
    "/not-packed": (_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end("plain"),
    "/odd-packing": (_, response) => response.writeHead(200, { "content-encoding": "zstd, gzip" }).end("plain"),
    "/long": (_, response) => response.writeHead(200).end("x".repeat(200_000)),
    "/endless": (_, response) => {
      response.writeHead(200);
      const more = () => response.destroyed || response.write("x".repeat(10_000), () => setImmediate(more));
      more();
    },
    "/drip": (_, response) => {
      response.writeHead(200);
      const timer = setInterval(() => (response.destroyed ? clearInterval(timer) : response.write("x")), 20);
    },
    "/silent": () => {},
    "/cut": (_, response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write("half", () => response.destroy());
    },
    "/pdf": (_, response) => response.writeHead(200, { "content-type": "application/pdf" }).end("%PDF"),
    "/gone": (_, response) => response.writeHead(410, { "content-type": "application/pdf" }).end("gone"),
    "/moved": redirect(301, "/page"),
    "/elsewhere": redirect(302, "/moved"),
    "/around": redirect(302, "/around"),
    "/korean": redirect(302, Buffer.from("/한글").toString("latin1")),
    [`/${encodeURIComponent("한글")}`]: html("korean"),
    "/to-file": redirect(302, "file:///etc/passwd"),
    "/to-metadata": redirect(302, "http://169.254.169.254/latest/meta-data/"),
    "/to-mapped": redirect(302, "http://[::ffff:7f00:1]/"),
    "/to-decimal": redirect(302, "http://2130706433/"),
    "/to-secret": (_, response) => response.writeHead(302, { location: `http://127.0.0.1:${secret.port}/` }).end(),
    "/to-rebound": (_, response) => response.writeHead(302, { location: `http://rebound.test:${secret.port}/` }).end(),
  });
});
afterAll(() => Promise.all([site.close(), secret.close()]));

const fetched = (path: string, more: Partial<FetchPage> = {}) =>
  fetchPage({ url: site.url(path), milliseconds: 2_000, mostBytes: 100_000, ...more }, site.guard());

describe("fetchPage", () => {
  it("answers a page, unpacked, with its type and where it was found", async () => {
    const answer = await fetched("/page", { types: ["text/html"] });
    expect(answer).toMatchObject({ ok: true, value: { status: 200, url: site.url("/page"), movedForGood: false } });
    expect(answer.ok && answer.value.body.toString()).toBe("<p>본문</p>");
    const packed = await fetched("/packed");
    expect(packed.ok && packed.value.body.toString()).toBe("packed");
  });

  it.each([
    ["/moved", "/page", true],
    ["/elsewhere", "/page", false],
    ["/korean", `/${encodeURIComponent("한글")}`, false],
  ])("follows %s to %s", async (from, to, movedForGood) => {
    expect(await fetched(from)).toMatchObject({ ok: true, value: { status: 200, url: site.url(to), movedForGood } });
  });

  it("answers with whatever the status is", async () => {
    expect(await fetched("/gone", { types: ["text/html"] })).toMatchObject({ ok: true, value: { status: 410 } });
    expect(await fetched("/none")).toMatchObject({ ok: true, value: { status: 404 } });
  });

  it("asks for the head alone when that is wanted", async () => {
    expect(await fetched("/pdf", { method: "HEAD" })).toMatchObject({ ok: true, value: { status: 200 } });
    expect(site.asked.at(-1)).toMatchObject({ method: "HEAD", path: "/pdf" });
  });

  it.each([
    ["/long", "tooLarge"],
    ["/endless", "tooLarge"],
    ["/bomb", "tooLarge"],
    ["/drip", "timeout"],
    ["/silent", "timeout"],
    ["/cut", "unreachable"],
    ["/pdf", "wrongType"],
    ["/not-packed", "unreadable"],
    ["/odd-packing", "unreadable"],
    ["/around", "tooManyRedirects"],
    ["/to-file", "notWeb"],
  ])("gives up on %s: %s", async (path, code) => {
    const types = path === "/pdf" ? { types: ["text/html"] } : {};
    // What is silent or drips would go on for longer than a test may take.
    expect(await fetched(path, { ...types, milliseconds: 400 })).toMatchObject({ ok: false, error: { code } });
  });

  it("holds little of a bomb", async () => {
    const before = process.memoryUsage().arrayBuffers;
    await fetched("/bomb");
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
  });

  it("says that nobody is there", async () => {
    const free = await new Promise<number>((done) => {
      const server = createServer().listen(0, "127.0.0.1", () => {
        const { port } = server.address() as { port: number };
        server.close(() => done(port));
      });
    });
    const guard = { ...site.guard(), allows: () => true };
    expect(await fetchPage({ url: `http://127.0.0.1:${free}/` }, guard)).toMatchObject({
      error: { code: "unreachable", facts: { reason: "refused" } },
    });
    expect(await fetchPage({ url: "http://nowhere.test/" }, site.guard())).toMatchObject({
      error: { code: "unreachable", facts: { reason: "name" } },
    });
  });
});

describe("what is not public", () => {
  it.each([
    "http://127.0.0.1/",
    "http://127.1/",
    "http://0x7f000001/",
    "http://0177.0.0.1/",
    "http://2130706433/",
    "http://0/",
    "http://0.0.0.0/",
    "http://[::]/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[fe80::1]/",
    "http://[fd00:ec2::254]/",
    "http://169.254.169.254/latest/meta-data/",
    "http://10.0.0.1/",
    "http://１２７.０.０.１/",
    "http://8.8.8.8:22/",
    "http://localhost/",
    "http://localhost./",
  ])("%s is not asked, as the house is set up", async (url) => {
    expect(await fetchPage({ url, milliseconds: 2_000 })).toMatchObject({ ok: false, error: { code: "internal" } });
  });

  it.each(["ftp://site.example/", "file:///etc/passwd", "http://u:p@site.example/", "gopher://x/", "nonsense", ""])(
    "%j is no page",
    async (url) => expect(await fetchPage({ url }, site.guard())).toMatchObject({ error: { code: "notWeb" } }),
  );

  it.each(["/to-metadata", "/to-mapped", "/to-decimal", "/to-secret"])("is not reached by %s", async (path) => {
    expect(await fetched(path)).toMatchObject({ error: { code: "internal" } });
    expect(secret.asked).toEqual([]);
  });

  it("is not reached by a name with one good address and one bad", async () => {
    const guard = site.guard({ "mixed.test": ["93.184.216.34 127.0.0.2"] });
    expect(await fetchPage({ url: `http://mixed.test:${site.port}/page` }, guard)).toMatchObject({
      error: { code: "internal" },
    });
  });

  it("is not reached by a name that answers otherwise the second time: it is asked once a connection", async () => {
    const guard = site.guard({ "rebound.test": ["127.0.0.1", "10.0.0.1"] });
    const first = await fetchPage({ url: `http://rebound.test:${site.port}/page` }, guard);
    expect(first).toMatchObject({ ok: true });
    expect(guard.questions).toEqual(["rebound.test"]);
    const second = await fetchPage({ url: `http://rebound.test:${site.port}/page` }, guard);
    expect(second).toMatchObject({ error: { code: "internal" } });
  });

  it("is not reached by a redirect to a name that has become internal", async () => {
    const guard = site.guard({ "rebound.test": ["127.0.0.1"] });
    expect(await fetchPage({ url: site.url("/to-rebound") }, guard)).toMatchObject({ error: { code: "internal" } });
    expect(secret.asked).toEqual([]);
  });

  it("is not talked to even when the judgement of the name was wrong", async () => {
    let asked = 0;
    const before = site.asked.length;
    const lenientOnce = { ...site.guard(), allows: () => asked++ === 0 };
    expect(await fetchPage({ url: site.url("/page") }, lenientOnce)).toMatchObject({ error: { code: "internal" } });
    expect(site.asked).toHaveLength(before);
  });
});

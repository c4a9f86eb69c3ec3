import { expect, test } from "@playwright/test";

// Public pages are files: what goes over the wire.
const issue = "/weekly/2023-02-10";
const article = `${issue}/foreign-talent-standard`;
const kept = ["/", "/weekly", "/weekly/archive", "/weekly/corrections", issue, article, `${issue}/editions/1`];

test("a reader's browser gets no script, asks nobody else, and is refused nothing", async ({ page, baseURL }) => {
  const asked: string[] = [];
  const said: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => said.push(message.text()));
  for (const path of [article, issue, "/"]) {
    const response = await page.goto(path);
    expect(response?.headers()["content-security-policy"]).toContain("script-src 'none'");
    expect(await page.locator("script:not([type='application/ld+json'])").count()).toBe(0);
  }
  expect(asked.filter((url) => /\.js(?:\?|$)/.test(url) || !url.startsWith(`${baseURL}/`))).toEqual([]);
  expect(said).toEqual([]);
});

test("each page has a tag for each packing, and is not sent again to who has it", async ({ request }) => {
  for (const path of kept) {
    const tags = new Set<string>();
    for (const packing of ["br", "gzip", "identity"]) {
      const answer = await request.get(path, { headers: { "accept-encoding": packing } });
      const { etag = "", vary, "content-encoding": packed } = answer.headers();
      expect([path, answer.status(), packed ?? "identity", vary]).toEqual([path, 200, packing, "Accept-Encoding"]);
      expect(etag).toMatch(/^"[0-9a-f]{32}/);
      tags.add(etag);
      const headers = { "accept-encoding": packing, "if-none-match": `"another", ${etag}` };
      const again = await request.get(path, { headers });
      expect([again.status(), (await again.body()).length, again.headers().etag]).toEqual([304, 0, etag]);
    }
    expect(tags.size).toBe(3);
    const head = await request.head(path);
    expect([head.status(), Number(head.headers()["content-length"]) > 0, (await head.body()).length]).toEqual([
      200,
      true,
      0,
    ]);
  }
});

test("a page is the same for everybody, and can be forgotten by name in a cache before it", async ({ request }) => {
  const plain = await request.get(article);
  const cookie = "theme=dark; locale=en; preview=x";
  const other = await request.get(`${article}?utm_source=mail`, { headers: { cookie, "accept-language": "en" } });
  expect(other.headers().etag).toBe(plain.headers().etag);
  expect(plain.headers()).toMatchObject({
    "surrogate-key": "weekly/2023-02-10 weekly",
    "cache-tag": "weekly/2023-02-10,weekly",
    "cache-control": "public, max-age=0, must-revalidate",
  });
  for (const method of ["POST", "PUT", "DELETE"]) {
    const refused = await request.fetch(article, { method, data: "x" });
    expect([refused.status(), refused.headers().allow]).toEqual([405, "GET, HEAD, OPTIONS"]);
  }
  // Below a publication it is answered in that publication's language, elsewhere in the reader's.
  const said = {
    [`${issue}/nothing-here`]: "펴낸 글을 찾지 못했습니다",
    "/nothing-here": "Nothing published stands here",
  };
  for (const [path, sentence] of Object.entries(said)) {
    const missing = await request.get(path, { headers: { "accept-language": "en" } });
    const text = await missing.text();
    expect([path, missing.status(), text.includes("<script"), text.includes(sentence)]).toEqual([
      path,
      404,
      false,
      true,
    ]);
    expect(missing.headers().vary).toContain("Accept-Language");
  }
});

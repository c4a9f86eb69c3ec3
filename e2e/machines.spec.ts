import AxeBuilder from "@axe-core/playwright";
import { type APIRequestContext, expect, test } from "@playwright/test";
import { layOutWhole } from "./support/whole-page";
import { everyRule } from "./support/every-rule";

// Lists across issues for readers, and what is published for programs: citations, pictures, the read API. Of issue 147, which is out.
const issue = "/weekly/2023-02-10";
const article = `${issue}/robot-plus-action-plan`;
const kinds = [
  "/weekly/sections",
  "/weekly/sections/정책-동향",
  "/weekly/people",
  "/weekly/tables",
  "/weekly/sources",
  "/weekly/corrections",
  "/weekly/about",
  `${issue}/editions/1`,
];

test("lists across issues: found from the foot of a page, without a barrier in both lights, as narrow as a phone is", async ({
  page,
}) => {
  await page.goto(article);
  const foot = page.getByRole("navigation", { name: "이 매체 더 보기" });
  await foot.getByRole("link", { name: "글쓴이" }).click();
  await page.getByRole("list").getByRole("link", { name: "임보라" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("임보라");
  await expect(page.getByRole("heading", { level: 2, name: /로봇 밀도/ })).toBeVisible();
  const person = new URL(page.url()).pathname;
  for (const path of [...kinds, person]) {
    expect((await page.goto(path))?.status(), path).toBe(200);
    await layOutWhole(page);
    await page.emulateMedia({ colorScheme: "light" });
    const { violations } = await new AxeBuilder({ page }).options(everyRule).analyze();
    await page.emulateMedia({ colorScheme: "dark" });
    const dark = await new AxeBuilder({ page }).withRules(["color-contrast"]).analyze();
    expect(
      [...violations, ...dark.violations].map(({ id, nodes }) => [id, nodes[0]?.html]),
      path,
    ).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
    await page.setViewportSize({ width: 1280, height: 720 });
  }
});

test("an article says to programs what it is: for references, for search engines, for whoever shares it", async ({
  page,
  request,
}) => {
  await page.goto(article);
  const said = (name: string) =>
    page.locator(`meta[name="${name}"]`).evaluateAll((all) => all.map((one) => (one as HTMLMetaElement).content));
  expect(await said("citation_journal_title")).toEqual(["대륙과학 주간"]);
  expect(await said("citation_author")).toEqual(["임보라"]);
  expect(await said("citation_publication_date")).toEqual(["2023/02/10"]);
  expect(await said("DC.language")).toEqual(["ko"]);
  const links = page.getByRole("list", { name: "인용 정보 내려받기" }).getByRole("link");
  await expect(links).toHaveText(["BibTeX", "RIS", "CSL-JSON"]);
  for (const link of await links.all()) {
    const answer = await request.get((await link.getAttribute("href")) ?? "");
    expect(await answer.text()).toContain("로봇 밀도를 5년 만에 두 배로");
    expect(answer.headers()["content-disposition"]).toMatch(/^attachment;/);
  }
  const graph = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "")["@graph"];
  const types = graph.map((thing: { "@type": string }) => thing["@type"]);
  expect(new Set(types)).toEqual(new Set(["Article", "Dataset", "BreadcrumbList"]));
  for (const path of [article, issue]) {
    await page.goto(path);
    const picture = (await page.locator('meta[property="og:image"]').getAttribute("content")) ?? "";
    await expect(page.locator('meta[property="og:image:alt"]')).toHaveAttribute("content", /대륙과학 주간/);
    const drawn = await request.get(new URL(picture).pathname);
    expect(drawn.headers()["content-type"]).toBe("image/png");
    const bytes = await drawn.body();
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  }
});

test("the read API answers any site, once, and says plainly what it has not", async ({ request }) => {
  const api = "/api/v1";
  const document = await (await request.get(`${api}/openapi.json`)).json();
  expect(document.openapi).toBe("3.1.1");
  const list = await request.get(`${api}/publications/weekly/articles?limit=3`);
  const { items, next } = await list.json();
  expect(items).toHaveLength(3);
  expect(list.headers()).toMatchObject({
    "access-control-allow-origin": "*",
    link: expect.stringContaining(`<${next}>; rel="next"`),
  });
  const text = await request.get(new URL(items[0].self).pathname);
  expect((await text.json()).text).toContain(items[0].title);
  const headers = { "if-none-match": text.headers().etag ?? "" };
  expect((await request.get(new URL(items[0].self).pathname, { headers })).status()).toBe(304);
  expect((await request.head(`${api}/publications`)).status()).toBe(200);
  const leave = await request.fetch(`${api}/publications`, { method: "OPTIONS" });
  expect(leave.headers()["access-control-allow-headers"]).toContain("If-None-Match");
  for (const [path, status] of [
    ["publications/weekly/issues/2023-02-17", 404],
    ["publications/weekly/articles?limit=1000", 400],
    ["publications/%ff", 404],
  ] as const) {
    const answer = await request.get(`${api}/${path}`);
    expect([400, status], path).toContain(answer.status());
    expect(answer.status(), path).toBeLessThan(500);
  }
  const written = await request.post(`${api}/publications`);
  expect(written.status()).toBe(405);
  expect(written.headers()).toMatchObject({ allow: "GET, HEAD, OPTIONS", "access-control-allow-origin": "*" });
  expect(await written.json()).toMatchObject({ status: 405, code: "wrongMethod" });
});

test("a first visit asks for at most 30 kB, fonts and pictures aside", async ({ request }) => {
  for (const path of ["/", issue, article]) {
    const html = await (await request.get(path)).text();
    const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, address = ""]) => address);
    expect(styles.length).toBeGreaterThan(0);
    const sizes = await Promise.all([path, ...styles].map((address) => packedSize(request, address)));
    expect(
      sizes.reduce((sum, size) => sum + size, 0),
      `${path}: ${sizes}`,
    ).toBeLessThanOrEqual(30_000);
  }
});

/** Bytes on the way, as a browser of today asks for them. */
async function packedSize(request: APIRequestContext, address: string): Promise<number> {
  const answer = await request.get(address, { headers: { "accept-encoding": "br" } });
  expect(answer.headers()["content-encoding"]).toBe("br");
  return Number(answer.headers()["content-length"]);
}

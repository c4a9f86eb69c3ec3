import { expect, test } from "@playwright/test";

/* What programs read of the site: feeds that a browser's own parser takes, sitemaps that lead to pages, and what robots are told. */

const publication = "/weekly";

test("feeds are found on the page, are whole, and are sent once", async ({ page, request }) => {
  await page.goto(publication);
  const links = page.getByRole("region", { name: "새 글 받아 보기" }).getByRole("link");
  await expect(links).toHaveText(["Atom", "RSS", "JSON Feed"]);
  const named = await page
    .locator('link[rel="alternate"][type]')
    .evaluateAll((all) =>
      all.map((one) => [one.getAttribute("type"), new URL((one as HTMLLinkElement).href).pathname]),
    );
  expect(named).toEqual([
    ["application/atom+xml", `${publication}/feed.xml`],
    ["application/rss+xml", `${publication}/rss.xml`],
    ["application/feed+json", `${publication}/feed.json`],
  ]);

  for (const [path, entry, title, content] of [
    ["feed.xml", "entry", "title", "content"],
    ["rss.xml", "item", "title", "encoded"],
  ] as const) {
    const answer = await request.get(`${publication}/${path}`);
    expect(answer.headers()["content-type"]).toMatch(/^application\/(atom|rss)\+xml/);
    const read = await page.evaluate(
      ([xml, entry, title, content]) => {
        const document = new DOMParser().parseFromString(xml, "application/xml");
        const said = (parent: Element, name: string) => parent.getElementsByTagNameNS("*", name)[0]?.textContent ?? "";
        const entries = [...document.getElementsByTagNameNS("*", entry)];
        const robots = entries.find((one) => said(one, title).includes("로봇+"));
        const html = new DOMParser().parseFromString(robots ? said(robots, content) : "", "text/html");
        return {
          broken: document.querySelector("parsererror")?.textContent ?? null,
          entries: entries.length,
          cells: html.querySelectorAll("table td").length,
          pictures: [...html.querySelectorAll("img")].map((one) => new URL(one.src).pathname),
        };
      },
      [await answer.text(), entry, title, content] as const,
    );
    expect(read).toMatchObject({ broken: null });
    expect(read.entries).toBeGreaterThan(15);
    expect(read.cells).toBeGreaterThan(20);
    for (const picture of read.pictures) expect((await request.get(picture)).status()).toBe(200);
    expect(read.pictures.length).toBeGreaterThan(0);
    const etag = answer.headers().etag ?? "";
    expect((await request.get(`${publication}/${path}`, { headers: { "if-none-match": etag } })).status()).toBe(304);
  }
  const feed = await (await request.get(`${publication}/feed.json`)).json();
  expect(feed.items.length).toBeGreaterThan(15);
  expect((await request.get("/nothing-here/feed.xml")).status()).toBe(404);
});

test("robots are led to every published page, and to no other", async ({ request }) => {
  const robots = await (await request.get("/robots.txt")).text();
  expect(robots).toContain("Disallow: /studio");
  const locations = async (path: string) => {
    const answer = await request.get(path);
    expect([path, answer.status()]).toEqual([path, 200]);
    return [...(await answer.text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => {
      const { pathname, search } = new URL((loc ?? "").replaceAll("&amp;", "&"));
      return pathname + search;
    });
  };
  const [map = ""] = await locations(new URL(/^Sitemap: (.+)$/m.exec(robots)?.[1] ?? "").pathname);
  const pages = await locations(map);
  expect(pages).toContain(`${publication}/2023-02-10/robot-plus-action-plan`);
  expect(new Set(pages).size).toBe(pages.length);
  for (const path of pages.filter((_, index) => index % 5 === 0)) expect((await request.get(path)).status()).toBe(200);
  for (const page of ["0", "x", "99"])
    expect((await request.get(`${publication}/sitemap.xml?page=${page}`)).status()).toBe(404);
});

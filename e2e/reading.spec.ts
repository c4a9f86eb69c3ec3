import { createHash } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { everyRule } from "./support/every-rule";
import { layOutWhole } from "./support/whole-page";
import { readThrough } from "./support/read-through";
import * as unpublished from "../prisma/seed/issue-148/articles";

// The public site of the sample newsroom: issue 147 of the weekly is out, issue 148 is in the making.
const issue = "/weekly/2023-02-10";
const feature = `${issue}/foreign-talent-standard`;
const tables = `${issue}/digital-rnd-people`;
const cited = `${issue}/robot-plus-action-plan`;
const brief = `${issue}/superconducting-quantum-computer`;
const kinds = {
  home: "/",
  publication: "/weekly",
  archive: "/weekly/archive?year=2023",
  issue,
  feature,
  tables,
  cited,
  brief,
};
const missing = `${issue}/nothing-here`;
const every = [...Object.entries({ ...kinds, missing })];

const phone = { width: 390, height: 844 };
const narrow = { width: 320, height: 640 };

test.describe("every kind of page", () => {
  for (const [kind, path] of every) {
    test(`${kind}: whole, in the publication's language, without a barrier, in both lights`, async ({ page }) => {
      const response = await page.goto(path);
      expect(response?.status()).toBe(kind === "missing" ? 404 : 200);
      await expect(page.locator("html")).toHaveAttribute("lang", "ko");
      await expect(page.locator("h1")).toHaveCount(1);
      await expect(page.locator("main")).toHaveCount(1);
      await layOutWhole(page);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await barriers(page)).toEqual([]);
      }
    });

    test(`${kind}: never wider than a phone of 320 px, nor than one of 390 px with letters of twice the size`, async ({
      page,
    }) => {
      await page.setViewportSize(narrow);
      await page.goto(path);
      await layOutWhole(page);
      const width = () => page.evaluate(() => document.documentElement.scrollWidth);
      expect(await width()).toBeLessThanOrEqual(narrow.width);
      await page.setViewportSize(phone);
      await page.addStyleTag({ content: "html { font-size: 200%; }" });
      expect(await width()).toBeLessThanOrEqual(phone.width);
    });
  }
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a reader goes from the first page through the contents to an article and on to the next", async ({ page }) => {
    await page.goto("/");
    await readThrough(page, issue);
  });

  test("the seal opens and shows what it proves", async ({ page, request }) => {
    await page.goto(feature);
    await page.getByText("확인을 거쳐").click();
    const shown = (await page.locator(".hash").first().textContent())?.replaceAll(" ", "");
    const { manifest } = await (await request.get(`${issue}/manifest.json`)).json();
    const slug = feature.split("/").at(-1);
    expect(manifest.articles.find((entry: { slug: string }) => entry.slug === slug).hash).toBe(shown);
  });
});

test.describe("an issue", () => {
  test("stands on one page: nameplate, derived contents, summary, four sections, briefs, colophon", async ({
    page,
  }) => {
    await page.goto(issue);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/대륙과학 주간\s*제147호/);
    const contents = page.getByRole("navigation", { name: "차례" });
    await expect(contents.getByRole("link")).toHaveCount(15);
    await expect(contents.getByText("기술 전략")).toBeVisible();
    await expect(page.getByRole("region", { name: "요약" }).getByRole("listitem")).toHaveCount(6);
    for (const name of ["I 특집", "II 정책 동향", "III 기술 동향", "IV 단신"]) {
      await expect(page.getByRole("heading", { level: 2, name })).toBeVisible();
    }
    await expect(page.getByRole("region", { name: "IV 단신" }).getByRole("article")).toHaveCount(7);
    await expect(page.getByRole("region", { name: "간행 정보" })).toContainText("윤서진");
    await expect(page.getByRole("region", { name: "이용 안내" })).toContainText("출처");
  });
});

test.describe("an article", () => {
  test("carries lead and day, notes, citations, references in their own language", async ({ page }) => {
    await page.goto(cited);
    await expect(page.locator(".lead time").first()).toHaveAttribute("datetime", "2023-01-19");
    const mark = page.getByRole("link", { name: "주석 *", exact: true }).first();
    await mark.click();
    await expect(page.locator(".note-under:target")).toContainText("만 명");
    const references = page.getByRole("region", { name: "참고자료" });
    await expect(references.locator('cite[lang="zh-Hans"]').first()).toContainText("工业和信息化部");
    await expect(references.getByRole("link", { name: /miit\.gov\.cn/ })).toBeVisible();
    await expect(page.locator('[lang="zh-Hans"]').first()).toBeVisible();
  });

  test("is found at an address far below, though what is between rests while the fonts come", async ({ page }) => {
    await page.setViewportSize(phone);
    for (const id of ["table-4", "references", "s2"]) {
      await page.goto(`${feature}#${id}`);
      await page.evaluate("document.fonts.ready.then(() => true)");
      await expect
        .poll(() => page.locator(`#${id}`).evaluate((element) => Math.abs(element.getBoundingClientRect().top - 75)))
        .toBeLessThan(75);
      await page.goto("about:blank");
    }
  });

  test("keeps the row spans of its tables and lists in cells", async ({ page }) => {
    await page.goto(feature);
    const first = page.locator(".table-figure table").first();
    await expect(first.locator("[rowspan='5']")).toHaveText(/고급·정밀·첨단/);
    await expect(page.locator("td ul li").first()).toBeVisible();
    await expect(page.getByRole("complementary").locator("table tbody tr")).toHaveCount(14);
  });

  test("shows two tables side by side on a desk, one under the other on a phone", async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(tables);
    const [left, right] = await boxes(page, ".table-pair figure");
    expect(left.y).toBe(right.y);
    await page.setViewportSize(phone);
    const [upper, lower] = await boxes(page, ".table-pair figure");
    expect(lower.y).toBeGreaterThan(upper.y + upper.height - 1);
  });

  test("keeps the first column of a table that scrolls on a phone, and scrolls it by keyboard", async ({ page }) => {
    await page.setViewportSize(narrow);
    await page.goto(tables);
    const scroller = page.locator(".table-scroll[tabindex]").first();
    const overflow = await scroller.evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(overflow).toBeGreaterThan(0);
    await scroller.focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => scroller.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
    const cell = await scroller.locator("tbody [data-first]").first().boundingBox();
    const frame = await scroller.boundingBox();
    expect(Math.abs((cell?.x ?? 0) - (frame?.x ?? Number.NaN))).toBeLessThanOrEqual(1);
  });
});

test("nothing moves on a phone when the fonts come after the text", async ({ page }) => {
  let release = () => {};
  const painted = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/*.woff2", (route) => painted.then(() => route.continue()));
  await page.addInitScript(`window.shift = 0;
    new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => { window.shift += value; })).observe({ type: "layout-shift", buffered: true });`);
  await page.setViewportSize(phone);
  await page.goto(feature, { waitUntil: "commit" });
  await expect.poll(() => page.evaluate("performance.getEntriesByName('first-contentful-paint').length")).toBe(1);
  release();
  await expect
    .poll(() => page.evaluate("[...document.fonts].filter(({ status }) => status === 'loaded').length"))
    .toBeGreaterThan(5);
  await page.evaluate("document.fonts.ready.then(() => new Promise(requestAnimationFrame))");
  expect(await page.evaluate("window.shift")).toBeLessThan(0.01);
});

test("by keyboard: the first stop leaps over the head line into the text", async ({ page }) => {
  await page.goto(feature);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "본문으로 건너뛰기" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
});

test("on paper: no furniture, the text whole, addresses spelled out", async ({ page }) => {
  await page.goto(cited);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText("miit.gov.cn").first()).toBeVisible();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const sheets = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(sheets).toBeGreaterThanOrEqual(2);
});

test("every link inside the site leads somewhere", async ({ page, request }) => {
  const seen = new Set<string>();
  const waiting = ["/"];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    if (!response.headers()["content-type"]?.includes("text/html")) continue;
    waiting.push(...internalLinks(await response.text()));
  }
  expect(seen.size).toBeGreaterThan(30);
  for (const path of [issue, feature, cited, tables]) {
    await page.goto(path);
    const dangling = await page.evaluate(() =>
      [...document.querySelectorAll('a[href^="#"]')]
        .map((link) => decodeURIComponent(link.getAttribute("href") ?? "").slice(1))
        .filter((id) => !document.getElementById(id)),
    );
    expect(dangling, path).toEqual([]);
  }
});

test("the manifest proves itself: its hash is that of its own canonical JSON", async ({ request }) => {
  const response = await request.get(`${issue}/manifest.json`);
  const { hash, manifest, frame } = await response.json();
  expect(sha256(sortedJson(manifest))).toBe(hash);
  expect(sha256(sortedJson(frame))).toBe(manifest.frameHash);
});

test.describe("what is not published", () => {
  const drafts = Object.values(unpublished).map(({ slug }) => slug);

  test("cannot be reached by any address, and every such address answers the same", async ({ request }) => {
    const { manifest } = await (await request.get(`${issue}/manifest.json`)).json();
    const [{ articleId, revisionId, slug }] = manifest.articles;
    const ids = [`/weekly/${articleId}`, `${issue}/${articleId}`, `${issue}/${revisionId}`, `/${articleId}`];
    const issues = ["/weekly/2023-02-17", "/weekly/148", "/weekly/2023-02-17/manifest.json", "/ocean-monthly"];
    const places = drafts.flatMap((draft) => [`${issue}/${draft}`, `/weekly/2023-02-17/${draft}`, `/weekly/${draft}`]);
    const elsewhere = [`/ocean-monthly/2023-02-10/${slug}`, `/weekly/2023-02-03/${slug}`, `${issue}/${slug}/draft`];
    const asked = ["?draft=1", "?preview=true", "?revision=1"].map((query) => `/weekly/2023-02-17${query}`);
    for (const path of [...ids, ...issues, ...places, ...elsewhere, ...asked]) {
      expect((await request.get(path)).status(), path).toBe(404);
    }
  });

  const hostile = [
    "/weekly/..%2f..%2fetc%2fpasswd",
    "/weekly/%2e%2e%2f%2e%2e%2fstudio",
    "/weekly/2023-02-10%00",
    "/weekly/2023-02-10/%00",
    "/weekly/2023-02-10/foreign-talent-standard%20",
    "/WEEKLY",
    "/weekly/2023-02-10/Foreign-Talent-Standard",
    "/weekly/2023-02-10/foreign-talent-standard/deeper",
    "/weekly/2023-02-10/foreign-talent-standard/deeper/and/deeper",
    "/weekly/2023-02-10/'%20OR%201=1--",
    "/weekly/%3Cscript%3E",
    "/weekly/\u0000",
    `/weekly/${"a".repeat(3000)}`,
    `/weekly/${"%EA%B0%80".repeat(300)}`,
    "/weekly/archive?page=0",
    "/weekly/archive?page=99999999999",
    "/weekly/archive?page=2&page=3",
    "/weekly/archive?year=abc",
    "/weekly/archive?year=1999",
    "/constructor",
    "/__proto__/x/y",
  ];
  for (const path of hostile) {
    test(`a hostile address is answered plainly: ${path.slice(0, 60)}`, async ({ request }) => {
      const status = (await request.get(encodeRaw(path))).status();
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    });
  }

  for (const path of ["/weekly/%ff", "/%c0%ae", "/weekly/%", "/weekly/2023-02-10/%e0%a4"]) {
    test(`an address in no encoding is a client's mistake: ${path}`, async ({ request, baseURL }) => {
      const response = await request.fetch(`${baseURL}${path}`);
      expect([400, 404]).toContain(response.status());
    });
  }

  test("a slash at the end leads to the same page", async ({ request }) => {
    const response = await request.get(`${issue}/`);
    expect(response.status()).toBe(200);
    expect(new URL(response.url()).pathname).toBe(issue);
  });
});

async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).options(everyRule).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}

type Box = { x: number; y: number; width: number; height: number };

async function boxes(page: Page, selector: string): Promise<[Box, Box]> {
  const found = await page.locator(selector).evaluateAll((elements) =>
    elements.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    }),
  );
  const [first, second = found[0]] = found;
  if (!first || !second) throw new Error(`nothing on the page is ${selector}`);
  return [first, second];
}

function internalLinks(html: string): string[] {
  const hrefs = [...html.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"));
  return hrefs.filter((href) => href.startsWith("/")).map((href) => href.split("#")[0] ?? href);
}

function encodeRaw(path: string): string {
  return path.replaceAll("\u0000", "%00");
}

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** JSON with the keys of every object in order, as the manifest's documentation says. */
function sortedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sortedJson).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${sortedJson(held)}`).join(",")}}`;
}

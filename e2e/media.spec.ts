import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import sharp from "sharp";
import { bomb, emptyZip, jpeg, telephonePhoto } from "../lib/media/testing/pictures";
import { newArticle, readDocument } from "./support/article";
import { pageOf, signIn } from "./support/sign-in";
import { WrittenPage } from "./support/written-page";

type Given = { readonly name: string; readonly bytes: Buffer; readonly type: string };

/** Drops or pastes a file as a browser does. */
async function give(page: Page, how: "drop" | "paste", { name, bytes, type }: Given): Promise<void> {
  const data = await page.evaluateHandle(
    ({ base64, fileName, fileType }) => {
      const transfer = new DataTransfer();
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([content], fileName, { type: fileType }));
      return transfer;
    },
    { base64: bytes.toString("base64"), fileName: name, fileType: type },
  );
  const target = page.locator(".ProseMirror > p:not(.references-none)").first();
  if (how === "drop") {
    const box = await target.boundingBox();
    const at = { clientX: (box?.x ?? 0) + 20, clientY: (box?.y ?? 0) + 5 };
    await target.dispatchEvent("drop", { dataTransfer: data, ...at });
    return;
  }
  await target.evaluate((element, clipboardData) => {
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, data);
}

const photo = async (width: number): Promise<Given> => ({
  name: `사진-${width}.jpg`,
  bytes: await jpeg({ width, height: 500 }),
  type: "image/jpeg",
});

test("a picture is dropped on the page, gets its words in place, and stands in the document", async ({ page }) => {
  await signIn(page, "chief");
  const articleId = await newArticle(page, "그림이 있는 기사");
  const on = new WrittenPage(page);
  await on.ready();
  await give(page, "drop", await photo(801));
  const figure = page.locator(".ProseMirror figure.figure");
  await expect(figure.locator("img")).toBeVisible({ timeout: 30_000 });
  const alt = figure.getByLabel("대체 텍스트");
  await alt.fill("서명하는 두 사람");
  await alt.press("Enter");
  await figure.locator(".figure-caption").click();
  await page.keyboard.type("A signing.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("After it.");
  await figure.locator("img").click();
  await figure.getByLabel("출처 표기").fill("연구원");
  await figure.getByLabel("출처 표기").press("Enter");
  await page.getByRole("toolbar", { name: "그림" }).getByRole("button", { name: "넓게" }).click();
  await on.saved();
  const { content } = await readDocument(page, articleId);
  const blocks = (content.content as { type: string; attrs?: object; content?: unknown }[]).slice(3, -1);
  expect(blocks.find(({ type }) => type === "figure")).toMatchObject({
    attrs: { alt: "서명하는 두 사람", credit: "연구원", width: "wide", hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    content: [{ type: "text", text: "A signing." }],
  });
  expect(JSON.stringify(blocks)).toContain("After it.");
  const audit = await new AxeBuilder({ page }).include(".page").analyze();
  expect(audit.violations).toEqual([]);
  await page.reload();
  await expect(figure.locator("img")).toHaveAttribute("alt", "서명하는 두 사람");
});

test("a picture is pasted; what is no honest picture is refused with its reason, and nothing else is lost", async ({
  page,
}) => {
  await signIn(page, "chief");
  await newArticle(page, "거절되는 파일");
  const on = new WrittenPage(page);
  await on.ready();
  await give(page, "paste", await photo(802));
  await expect(page.locator(".ProseMirror figure.figure img")).toBeVisible({ timeout: 30_000 });
  const whole = await jpeg();
  const refused: [Given, RegExp][] = [
    [{ name: "폭탄.png", bytes: bomb(), type: "image/png" }, /6,400만 픽셀/],
    [{ name: "잘림.jpg", bytes: whole.subarray(0, whole.length / 2), type: "image/jpeg" }, /뒷부분이 없습니다/],
    [{ name: "겹침.jpg", bytes: Buffer.concat([whole, emptyZip]), type: "image/jpeg" }, /다른 것.*들어 있습니다/],
    [{ name: "그림.svg", bytes: Buffer.from("<svg onload='alert(1)'/>"), type: "image/svg+xml" }, /SVG/],
    [
      { name: "거짓.png", bytes: Buffer.from("MZ not a picture"), type: "image/png" },
      /쓸 수 있는 그림 파일이 아닙니다/,
    ],
  ];
  for (const [file, reason] of refused) {
    await give(page, "drop", file);
    const sign = page.locator(".figure-upload").filter({ hasText: file.name });
    await expect(sign.getByRole("alert")).toHaveText(reason);
    await sign.getByRole("button", { name: "닫기" }).click();
    await expect(sign).toHaveCount(0);
  }
  await expect(page.locator(".ProseMirror figure.figure")).toHaveCount(1);
});

test("the library takes a photograph without its place, finds it, says where it is used, and lets go of it when nothing uses it", async ({
  page,
}) => {
  await signIn(page, "editor");
  await page.goto("/studio/media");
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "그림 올리기" }).click(),
  ]);
  await chooser.setFiles({ name: "전화기.jpg", mimeType: "image/jpeg", buffer: await telephonePhoto() });
  await page.getByRole("link", { name: /^전화기(\.jpg|로 찍은 사진)/ }).click();
  await expect(page.getByText("200 × 300픽셀")).toBeVisible();
  const source = await page.locator("main picture img").getAttribute("src");
  const served = await page.request.get(source ?? "");
  expect((await sharp(await served.body()).metadata()).exif).toBeUndefined();
  const audit = await new AxeBuilder({ page }).analyze();
  expect(audit.violations).toEqual([]);
  await page.getByLabel("대체 텍스트").fill(`전화기로 찍은 사진 ${crypto.randomUUID().slice(0, 4)}`);
  await page.getByRole("button", { name: "설명 저장" }).click();
  await expect(page.getByText("설명을 저장했습니다.")).toBeVisible();

  await page.goto("/studio/media?show=unused&q=전화기로");
  await page.getByRole("link", { name: "전화기로 찍은 사진" }).click();
  // The list has such a button too, for all that it shows.
  await page.waitForURL(/\/studio\/media\/[0-9a-f-]{36}$/);
  await page.getByRole("button", { name: "이 그림 지우기" }).click();
  await page.getByRole("button", { name: "완전히 지우기" }).click();
  await expect(page).toHaveURL(/\/studio\/media$/);
  expect((await page.request.get(source ?? "")).status()).toBe(404);
});

test("readers are served a published picture in kinds and sizes, for ever; one that is not out does not exist for them", async ({
  page,
  browser,
}) => {
  await page.goto("/weekly/2023-02-10/robot-plus-action-plan");
  const figure = page.locator("figure.picture-figure");
  await expect(figure.getByRole("img", { name: /로봇 팔 두 대/ })).toBeVisible();
  await expect(figure.locator("figcaption")).toContainText("차체를 용접하는 산업용 로봇");
  await expect(figure.locator("figcaption")).toContainText("편집국 그림");
  const kinds = await figure.locator("source").evaluateAll((all) => all.map((one) => one.getAttribute("type")));
  expect(kinds).toEqual(["image/avif", "image/webp"]);
  const image = figure.locator("img");
  const shown = await image.evaluate((element: HTMLImageElement) => ({ used: element.currentSrc, at: element.src }));
  const file = await page.request.get(shown.used);
  expect(file.headers()).toMatchObject({
    "content-type": "image/avif",
    "cache-control": "public, max-age=31536000, immutable",
    "x-content-type-options": "nosniff",
    "content-security-policy": expect.stringContaining("sandbox"),
  });
  const part = await page.request.get(shown.at, { headers: { range: "bytes=0-9" } });
  expect([part.status(), (await part.body()).length]).toEqual([206, 10]);
  const etag = file.headers().etag ?? "";
  expect((await page.request.get(shown.used, { headers: { "if-none-match": etag } })).status()).toBe(304);
  expect((await page.request.get(shown.at, { headers: { range: "bytes=99999999-" } })).status()).toBe(416);

  const desk = await pageOf(browser, "editor");
  await desk.goto("/studio/articles");
  const publicationId = await publicationOf(desk);
  const headers = { origin: new URL(desk.url()).origin };
  const sent = await desk.request.post(`/api/publications/${publicationId}/media`, {
    headers,
    data: await jpeg({ width: 803, height: 90 }),
  });
  expect(sent.status(), await sent.text()).toBe(200);
  const { media } = (await sent.json()) as { media: { picture: { hash: string } } };
  const address = `/api/media/files/${media.picture.hash}`;
  const own = await desk.request.get(address);
  expect([own.status(), own.headers()["cache-control"]]).toEqual([200, "private, no-cache"]);
  expect((await page.request.get(address)).status()).toBe(404);
  await desk.context().close();
});

/** The publication that a picture on the page belongs to, as the library's own upload names it. */
async function publicationOf(page: Page): Promise<string> {
  await page.goto("/studio/media");
  const [request] = await Promise.all([
    page.waitForRequest(/\/api\/publications\//),
    (async () => {
      const [chooser] = await Promise.all([
        page.waitForEvent("filechooser"),
        page.getByRole("button", { name: "그림 올리기" }).click(),
      ]);
      await chooser.setFiles({ name: "a.svg", mimeType: "image/svg+xml", buffer: Buffer.from("<svg/>") });
    })(),
  ]);
  await expect(page.getByRole("alert").filter({ hasText: "SVG" })).toBeVisible();
  return new URL(request.url()).pathname.split("/")[3] ?? "";
}

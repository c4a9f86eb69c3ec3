import { expect, type Page, test } from "@playwright/test";
import { bitmap, docxOf } from "../lib/importing/files/testing/make-files";
import { documentOf, newArticle, paragraph, readDocument, wordsOf, writeDocument } from "./support/article";
import { signIn } from "./support/sign-in";
import { WrittenPage } from "./support/written-page";

const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const picture = `<w:p><w:r><w:drawing><a:graphic><a:graphicData><a:blip r:embed="rP"/></a:graphicData></a:graphic></w:drawing></w:r></w:p>`;
const note = `<w:r><w:footnoteReference w:id="2"/></w:r>`;
const file = docxOf(`<w:p>${run("무인 부두")}</w:p><w:p>${run("톈진")}${note}${run("에서")}</w:p>${picture}`, {
  "word/footnotes.xml": `<w:footnotes><w:footnote w:id="2"><w:p>${run("북쪽 항만")}</w:p></w:footnote></w:footnotes>`,
  "word/media/image1.bmp": bitmap(),
});
const docx = { name: "부두.docx", mimeType: "", buffer: Buffer.from(file) };

const words = async (page: Page, articleId: string) => wordsOf((await readDocument(page, articleId)).content);

test("an article is begun with a file; one undo takes all of it back; what cannot be read is said", async ({
  page,
}) => {
  await signIn(page, "chief");
  await page.goto("/studio/articles?new=1");
  const dialog = page.getByRole("dialog");
  await dialog.locator("input[type=file]").setInputFiles(docx);
  await expect(dialog).toContainText("부두.docx");
  await dialog.getByRole("button").last().click();
  await page.waitForURL(/\/studio\/articles\/[0-9a-f-]{36}$/);
  const articleId = page.url().split("/").at(-1) ?? "";
  const on = new WrittenPage(page);
  const notice = page.locator("[data-paste-notice]");
  await expect(notice).toContainText("‘부두.docx’에서 가져옴: 주석 1, 그림 1");
  await expect(on.text.locator("figure img")).toBeVisible();
  await on.saved();
  expect(await words(page, articleId)).toContain("무인 부두///톈진{북쪽 항만}에서/");
  await notice.getByRole("button", { name: "되돌리기" }).click();
  await on.saved();
  expect(await words(page, articleId)).toBe("////");

  await on.text.evaluate((root) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["%PDF-1.7 1 0 obj"], "보고서.txt", { type: "text/plain" }));
    root.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  });
  await expect(notice).toContainText("‘보고서.txt’ 파일은 가져올 수 없습니다");
});

test("what is dragged in, pictures among words, and words for a note go the way of a paste", async ({ page }) => {
  await signIn(page, "chief");
  const articleId = await newArticle(page, "들여오기");
  const on = new WrittenPage(page);
  await on.ready();
  const footnote = { type: "note", attrs: { kind: "footnote" }, content: [{ type: "text", text: "주" }] };
  const noted = { type: "paragraph", content: [{ type: "text", text: "낱말" }, footnote] };
  await writeDocument(page, articleId, documentOf("들여오기", paragraph("앞"), noted));
  await expect(on.text.locator("[data-node=note]")).toBeVisible();
  const notice = page.locator("[data-paste-notice]");

  await on.text.evaluate((root) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData("text/html", "<ul><li>가<ul><li>나</li></ul></li></ul><script>1</script>");
    const line = [...root.querySelectorAll("p")].find((one) => one.textContent === "앞");
    const { right, top, height } = (line ?? root).getBoundingClientRect();
    const place = { clientX: right - 5, clientY: top + height / 2 };
    line?.dispatchEvent(new DragEvent("drop", { dataTransfer, ...place, bubbles: true, cancelable: true }));
  });
  await expect(notice).toContainText("목록 1");
  await on.saved();
  expect(await words(page, articleId)).toBe("들여오기///앞/가|나/낱말{주}/");

  await on.caret("나");
  await on.text.evaluate(async (root) => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 40, height: 40 });
    canvas.getContext("2d")?.fillRect(0, 0, 20, 40);
    const clipboardData = new DataTransfer();
    const html = `<p>글</p><img src="${canvas.toDataURL()}" alt="네모"><img src="https://www.example.org/b.png" alt="지도">`;
    clipboardData.setData("text/html", html);
    root.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(notice).toContainText("그림 1");
  await expect(on.text.locator("figure img")).toHaveAttribute("alt", "네모");
  await notice.locator("summary").click();
  await expect(notice.getByRole("link")).toHaveAttribute("href", "https://www.example.org/b.png");
  await notice.getByRole("button", { name: "되돌리기" }).click();
  await expect(on.text.locator("figure")).toHaveCount(0);

  await on.text.locator("[data-node=note]").click();
  const sheet = page.locator(".note-text [contenteditable]");
  await sheet.evaluate((root) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", "<ul><li>하나</li><li><b>둘</b></li></ul>");
    root.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(sheet).toHaveText("주하나 둘");
  await expect(notice).toContainText("여기에 둘 수 없는 구조 1");
  await notice.getByRole("button", { name: "되돌리기" }).click();
  await expect(sheet).toHaveText("주");
});

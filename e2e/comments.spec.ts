import { expect, type Page, test } from "@playwright/test";
import { people } from "../prisma/seed/people";
import { documentOf, newArticle, paragraph, writeDocument } from "./support/article";
import { pageOf } from "./support/sign-in";

// A reviewer comments on the printed article, from a phone; the author sees it beside the text, answers and goes on writing.

const words = "로봇 120대를 들인다";

async function selectWords(page: Page): Promise<void> {
  await page.evaluate((sought) => {
    const root = document.querySelector("[data-printed-text]");
    const walker = root && document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker?.nextNode(); node; node = walker?.nextNode()) {
      const at = node.textContent?.indexOf(sought) ?? -1;
      if (at < 0) continue;
      document.getSelection()?.setBaseAndExtent(node, at, node, at + sought.length);
      return;
    }
  }, words);
}

test("a comment from a phone stands beside the text, blocks the approval, and follows the text", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const title = `의견 ${crypto.randomUUID().slice(0, 6)}`;
  const author = await pageOf(browser, "bora");
  const articleId = await newArticle(author, title);
  await writeDocument(author, articleId, documentOf(title, paragraph(`서울시는 ${words}.`)));
  await author.reload();
  await expect(author.locator(".ProseMirror")).toContainText(words);
  await author.getByRole("button", { name: "검토 보내기" }).click();
  await author.getByRole("dialog").getByRole("button", { name: "검토 보내기" }).click();
  const review = author.getByRole("link", { name: "검토 화면 열기" });
  await expect(review).toBeVisible();
  const address = (await review.getAttribute("href")) ?? "";

  const editor = await pageOf(browser, "editor");
  await editor.setViewportSize({ width: 390, height: 844 });
  await test.step("on a phone: select, comment, name somebody, block", async () => {
    await editor.goto(address);
    await expect(editor.getByRole("button", { name: "글 전체에 의견 달기" })).toBeVisible();
    await expect(async () => {
      await selectWords(editor);
      await editor.getByRole("button", { name: "고른 글에 의견 달기" }).click({ timeout: 3_000 });
    }).toPass();
    const dialog = editor.getByRole("dialog");
    await dialog.getByRole("textbox").pressSequentially("원문은 150대입니다. @임보");
    await dialog.getByRole("option", { name: people.bora.name }).waitFor();
    await editor.keyboard.press("Enter");
    await dialog.locator("label").filter({ hasText: "승인을 막기" }).click();
    await dialog.getByRole("button", { name: "남기기" }).click();
    await expect(editor.getByRole("article", { name: `${people.editor.name} 님의 의견` })).toContainText(
      `@${people.bora.name}`,
    );
  });

  await test.step("the author sees it at once beside the text, answers, and cannot close it", async () => {
    await author.getByRole("button", { name: /^의견( \d+)?$/ }).click();
    const thread = author.getByRole("article", { name: `${people.editor.name} 님의 의견` });
    await expect(thread).toContainText("승인을 막는 의견");
    await expect(author.locator(".ProseMirror .comment-mark")).toHaveText(words);
    await thread.getByRole("button", { name: "답하기" }).click();
    await thread.getByRole("textbox", { name: "답글" }).fill("고치겠습니다.");
    await thread.getByRole("button", { name: "남기기" }).click();
    await expect(thread).toContainText("고치겠습니다.");
    await expect(thread.getByRole("button", { name: "해결" })).toHaveCount(0);
    await expect(editor.getByText("고치겠습니다.")).toBeVisible();
  });

  await test.step("whoever opened it closes it, and that too is seen at once", async () => {
    await editor.getByRole("button", { name: "해결", exact: true }).click();
    await expect(author.locator(".ProseMirror .comment-mark")).toHaveCount(0);
    await expect(author.getByText("해결된 의견 1건")).toBeVisible();
  });
  await Promise.all([author, editor].map((one) => one.context().close()));
});

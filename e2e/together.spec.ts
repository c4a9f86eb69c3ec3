import { expect, type Page, test } from "@playwright/test";
import { documentOf, newArticle, paragraph, readDocument, wordsOf, writeDocument } from "./support/article";
import { Cable } from "./support/cable";
import { pageOf, signIn } from "./support/sign-in";
import { WrittenPage } from "./support/written-page";

const first = "Robots per ten thousand workers.";

/** Two people at one article, each in a browser of their own. */
async function twoAtTheDesk(page: Page, title: string, blocks = [paragraph(first)]) {
  await signIn(page, "chief");
  const articleId = await newArticle(page, title);
  await writeDocument(page, articleId, documentOf(title, ...blocks));
  const mine = new WrittenPage(page);
  await mine.ready();
  const browser = page.context().browser();
  if (!browser) throw new Error("no browser");
  const theirs = new WrittenPage(await pageOf(browser, "editor"));
  await theirs.open(`/studio/articles/${articleId}`);
  const words = async () => wordsOf((await readDocument(theirs.page, articleId)).content);
  return { mine, theirs, words, articleId };
}

test("who else is in the text shows, and can be followed to where they write until one scrolls", async ({ page }) => {
  const many = Array.from({ length: 60 }, (_, index) => paragraph(`Paragraph number ${index}.`));
  const { mine, theirs } = await twoAtTheDesk(page, "따라가기", many);
  await theirs.caret("Paragraph number 0.");
  const face = page.getByRole("button", { name: /문가온 님을 따라가기/ });
  await expect(face).toBeVisible();

  await face.click();
  await expect(face).toHaveAttribute("aria-pressed", "true");
  await theirs.caret("Paragraph number 55.");
  await theirs.page.keyboard.type(" Here.");
  await expect(mine.text.getByText("Paragraph number 55. Here.")).toBeInViewport();

  await page.mouse.wheel(0, -4000);
  await expect(face).toHaveAttribute("aria-pressed", "false");
  await theirs.page.context().close();
});

for (const [choice, lines] of [
  ["내 글로", [`${first} Mine, typed without a connection.`]],
  ["다른 사람의 글로", [`Theirs, typed meanwhile. ${first}`]],
  ["둘 다 남기기", [`Theirs, typed meanwhile. ${first}`, `${first} Mine, typed without a connection.`]],
] as const) {
  test(`two long edits of one paragraph apart are shown beside each other: ${choice}`, async ({ page }) => {
    const { theirs, words, articleId } = await twoAtTheDesk(page, "따로 쓰기");
    const cable = await Cable.to(page.url());
    const mine = new WrittenPage(page);
    await mine.open(`${cable.address}/studio/articles/${articleId}`);
    cable.pull();
    await mine.caret("workers.");
    await page.keyboard.type(" Mine, typed without a connection.");
    await expect(mine.saving).toHaveAttribute("data-saving", "kept");
    await theirs.caret("Robots", "before");
    await theirs.page.keyboard.type("Theirs, typed meanwhile. ");
    await theirs.saved();
    cable.plug();

    const question = page.getByRole("region", { name: "두 사람이 같은 문단을 따로 고쳤습니다" });
    await expect(question).toContainText("Mine, typed without a connection.");
    await expect(question).toContainText("Theirs, typed meanwhile.");
    await mine.saved();
    expect(await words()).toContain(`Theirs, typed meanwhile. ${first} Mine, typed without a connection.`);

    await question.getByRole("button", { name: choice, exact: true }).click();
    await expect(question).toBeHidden();
    await mine.saved();
    expect(await words()).toBe(`따로 쓰기///${lines.join("/")}/`);
    await theirs.page.context().close();
    await cable.end();
  });
}

test("a page that is opened again shows what its last one wrote apart", async ({ page, context }) => {
  const { theirs, words, articleId } = await twoAtTheDesk(page, "다시 열기");
  const cable = await Cable.to(page.url());
  const address = `${cable.address}/studio/articles/${articleId}`;
  const mine = new WrittenPage(page);
  await mine.open(address);
  cable.pull();
  await mine.caret("workers.");
  await page.keyboard.type(" Mine, typed without an answer.");
  await expect(mine.saving).toHaveAttribute("data-saving", "kept");
  await page.goto("chrome://crash").catch(() => {});
  await theirs.caret("Robots", "before");
  await theirs.page.keyboard.type("Theirs, typed meanwhile. ");
  await theirs.saved();
  cable.plug();

  const again = new WrittenPage(await context.newPage());
  await again.open(address);
  const question = again.page.getByRole("region", { name: "두 사람이 같은 문단을 따로 고쳤습니다" });
  await expect(question).toContainText("Mine, typed without an answer.");
  await expect(question).toContainText("Theirs, typed meanwhile.");
  await question.getByRole("button", { name: "내 글로" }).click();
  await again.saved();
  expect(await words()).toBe(`다시 열기///${first} Mine, typed without an answer./`);
  await theirs.page.context().close();
  await cable.end();
});

import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { charts } from "../prisma/seed/issue-147/charts";
import { signIn } from "./support/sign-in";

// Charts of the sample newsroom: issue 147 is out with three of them; an editor draws a table's figures anew.
const issue = "/weekly/2023-02-10";
const published = {
  robotDensity: { path: `${issue}/robot-plus-action-plan`, figures: ["한국", "1,000", "중국", "322"] },
  digitalPeople: { path: `${issue}/digital-rnd-people`, figures: ["중국", "128", "일본", "15"] },
  batteryCapacity: { path: `${issue}/liquid-metal-packaging`, figures: ["72.5"] },
} as const;

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  for (const [key, { path, figures }] of Object.entries(published)) {
    const { caption, altText } = charts[key as keyof typeof charts];
    test(`${key}: drawn with its title and description, on a page and on a phone, its figures behind it as a table`, async ({
      page,
    }) => {
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(path);
        const drawing = page.getByRole("img", { name: caption });
        await expect(drawing).toHaveCount(1);
        await expect(drawing).toHaveAccessibleDescription(altText);
        for (const figure of figures) await expect(drawing).toContainText(figure);
        const box = await drawing.boundingBox();
        expect(box?.width).toBeGreaterThan(Math.min(width, 640) * 0.7);
      }
      const figure = page.getByRole("figure", { name: caption }).first();
      await expect(figure.getByRole("table")).toBeHidden();
      await figure.getByText("수치를 표로 보기").click();
      for (const cell of figures) await expect(figure.getByRole("table")).toContainText(cell);
    });
  }
});

test("an editor draws a table, sees it at once, and the words beside it follow until they are their own", async ({
  page,
}) => {
  await signIn(page, "editor");
  await page.goto("/studio/tables?text=H-지수");
  await page.getByRole("link", { name: /H-지수/ }).click();
  await page.getByRole("link", { name: "도표 만들기" }).click();

  const preview = page.getByRole("region", { name: "미리보기" });
  const drawing = preview.getByRole("img");
  await expect(drawing).toContainText("캘리포니아대학");
  await expect(drawing).toContainText("492");
  const altText = page.getByRole("textbox", { name: "대체 텍스트" });
  await expect(altText).toHaveValue(/가장 큰 값은 캘리포니아대학 492/);

  await page.getByRole("radio", { name: "세로 막대" }).click({ force: true });
  await expect(altText).toHaveValue(/세로 막대 도표/);
  const caption = `정상급 인재, ${Date.now()}`;
  await page.getByRole("textbox", { name: "제목" }).fill(caption);
  await altText.fill("캘리포니아대학이 구글의 두 배가 넘는다.");
  await page.getByRole("radio", { name: "가로 막대" }).click({ force: true });
  await expect(altText).toHaveValue("캘리포니아대학이 구글의 두 배가 넘는다.");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.getByRole("button", { name: "도표 만들기" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(caption);
  await expect(page.getByRole("img", { name: caption })).toHaveAccessibleDescription(
    "캘리포니아대학이 구글의 두 배가 넘는다.",
  );
  await page.goto(`/studio/charts?text=${encodeURIComponent(caption)}`);
  await expect(page.getByRole("row", { name: new RegExp(caption) })).toContainText("기사 0편");
});

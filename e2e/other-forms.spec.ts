import { expect, test } from "@playwright/test";

// A reader takes an issue along: from the links at the end of its page, and of an article's, to the files themselves.
const issue = "/weekly/2023-02-10";
const types = {
  PDF: "application/pdf",
  "전자책 (EPUB)": "application/epub+zip",
  Word: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  Markdown: "text/markdown; charset=utf-8",
  JSON: "application/json; charset=utf-8",
};

for (const [what, path, name] of [
  ["an issue", issue, "대륙과학 주간 제147호."],
  ["an article", `${issue}/robot-plus-action-plan`, "대륙과학 주간 제147호 로봇"],
] as const) {
  test(`${what} in every other form`, async ({ page, request }) => {
    await page.goto(path);
    const links = page.getByRole("region", { name: "다른 형식으로 읽기" });
    for (const [label, type] of Object.entries(types)) {
      const href = await links.getByRole("link", { name: label, exact: true }).getAttribute("href");
      const answer = await request.get(href ?? "");
      expect([label, answer.status(), answer.headers()["content-type"]]).toEqual([label, 200, type]);
      expect(decodeURIComponent(answer.headers()["content-disposition"] ?? "")).toContain(`filename*=UTF-8''${name}`);
      const again = await request.get(href ?? "", { headers: { "if-none-match": answer.headers().etag ?? "" } });
      expect(again.status()).toBe(304);
      const part = await request.get(href ?? "", { headers: { range: "bytes=2-9" } });
      expect([part.status(), (await part.body()).equals((await answer.body()).subarray(2, 10))]).toEqual([206, true]);
    }
  });
}

test("the tables of an article as data", async ({ page, request }) => {
  await page.goto(`${issue}/robot-plus-action-plan`);
  const data = page.getByRole("list", { name: "표의 값" }).getByRole("link");
  await expect(data).toHaveText([/^열 개 응용 분야와 과제.*\(CSV\)$/]);
  const answer = await request.get((await data.first().getAttribute("href")) ?? "");
  expect(await answer.text()).toMatch(/^\uFEFF구분,분야,주요 내용\r\n1,제조,/);
});

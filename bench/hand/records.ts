import { charts } from "../../prisma/seed/issue-147/charts";
import { sources } from "../../prisma/seed/issue-147/sources";
import { tables } from "../../prisma/seed/issue-147/tables";
import type { Typist } from "./typist";
import type { Json, Records } from "./write-document";

/** The sample's keys stand in a document that is written by hand where ids will be. */
export function recordsByHand(typist: Typist): Records {
  const { page } = typist;
  const dialog = page.getByRole("dialog");
  /** Until what is looked for is the only thing that is found. */
  const alone = async (name: string) => {
    await dialog.getByRole("option", { name }).waitFor();
    await dialog.getByRole("option").nth(1).waitFor({ state: "detached" });
  };
  return {
    /** A source that nobody has kept yet: its address behind an @, and what is said of it by hand. */
    citation: async ({ attrs }) => {
      const { title, titleTranslation, outlet, url } = sources[keyIn(attrs, "sourceId") as keyof typeof sources];
      await typist.type(`@${url.replace("//www.", "//by-hand.")}`);
      await page.getByRole("option", { name: /^새 출처 등록/ }).waitFor();
      await typist.press("Enter");
      await typist.waitFor("원제");
      await typist.type(title);
      await typist.press("Tab");
      await typist.type(titleTranslation);
      await typist.reach(/매체/);
      await typist.type(outlet);
      await typist.press("Enter");
      await typist.waitFor("기사 본문");
    },

    /** A picture of the library, with its words. */
    figure: async ({ content }) => {
      await insert(typist, "그림");
      await typist.waitFor("보관함에서 찾기");
      const caption = content?.[0]?.text ?? "";
      await typist.type(caption.slice(0, 6));
      await alone(caption);
      await typist.press("Tab", "Enter");
      await typist.waitFor("기사 본문");
    },

    /** Its figures are typed into a table, which becomes a record and is drawn; what is printed is the drawing alone. */
    chartEmbed: async ({ attrs }, writer) => {
      const { table, caption } = charts[keyIn(attrs, "chartId") as keyof typeof charts];
      await writer.table(figuresOf(table, `${caption} `));
      await writer.tool(/^도표 그리기$/);
      await typist.waitFor("표의 제목");
      await typist.reach(/^표 기록으로 만들기$/);
      await typist.press("Enter");
      await typist.waitFor("새 도표");
      await typist.reach(/^도표 만들기$/);
      await typist.press("Enter");
      await dialog.waitFor({ state: "detached" });
      await typist.waitFor("기사 본문");
      await page.locator(".chart-embed").waitFor();
      while ((await page.locator(".table-embed.ProseMirror-selectednode").count()) === 0) await typist.press("ArrowUp");
      await typist.press("Backspace");
    },

    /** A source of the library that no place in the text cites. */
    reference: async ({ attrs }) => {
      const { title } = sources[keyIn(attrs, "sourceId") as keyof typeof sources];
      if ((await typist.focused()) !== "참고자료 추가") {
        await typist.press("Control+Home");
        await typist.reach(/^참고자료 추가$/);
      }
      await typist.press("Enter");
      await typist.waitFor("자료 찾기");
      await typist.type(title.slice(0, 8));
      await alone(title);
      await typist.press("Tab", "Enter");
      await typist.waitFor("참고자료 추가");
    },
  };
}

function keyIn(attributes: Json["attrs"], name: string): string {
  return String(attributes?.[name]);
}

/** By the slash menu. */
async function insert(typist: Typist, name: string): Promise<void> {
  await typist.type(`/${name}`);
  await typist.page.getByRole("option", { name }).first().waitFor();
  await typist.press("Enter");
}

/** Figures of the sample as a table of the text. */
function figuresOf(key: keyof typeof tables, caption: string): Json {
  const { columns, rows } = tables[key];
  const row = (type: string, cells: readonly (string | number)[]): Json => ({
    type: "tableRow",
    content: cells.map((cell) => ({ type, content: [{ type: "paragraph", content: [textOf(String(cell))] }] })),
  });
  const heads = columns.map(({ label }) => label);
  const content = [row("tableHeader", heads), ...rows.map((cells) => row("tableCell", cells))];
  return {
    type: "tableFigure",
    content: [
      { type: "tableCaption", content: [textOf(caption)] },
      { type: "table", content },
    ],
  };
}

function textOf(text: string): Json {
  return { type: "text", text };
}

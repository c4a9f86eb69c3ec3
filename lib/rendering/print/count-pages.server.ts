import "server-only";
import { z } from "zod";
import { type Wording, wordsOf } from "../form-words";
import type { IssueView } from "../issue-view";
import type { ArticleView } from "../view";
import { printData } from "./print-data";
import { typst } from "./typst.server";

/** How the publication prints: all that the length of a text depends on beside the text itself. */
export type PrintSetting = Pick<IssueView["publication"], "language" | "timeZone" | "theme">;

const marksSchema = z.array(z.strictObject({ page: z.int().min(1), fill: z.number() })).length(1);

/**
 * How many printed pages an article takes, in tenths: 2.3 pages. Of any text that has a view, a working copy as well as a revision; it is
 * laid out as in an issue, without cover and imprint. Pictures count by their size, so their bytes are not needed.
 * @throws PrintError at the press's limits
 */
export async function countArticlePages(view: ArticleView, setting: PrintSetting, wording: Wording): Promise<number> {
  const issue = around(view, setting);
  const { marks } = await typst().run({ want: "pages", data: dataOf(issue, wording, "measured"), files: [] });
  const [end] = marksSchema.parse(marks);
  return end ? Math.max(0.1, Math.round((end.page - 1 + end.fill) * 10) / 10) : 0.1;
}

/** How many pages an issue takes when it is printed, its cover and imprint among them. */
export async function countIssuePages(issue: IssueView, wording: Wording): Promise<number> {
  return (await typst().run({ want: "pages", data: dataOf(issue, wording, "issue"), files: [] })).pages;
}

function dataOf(issue: IssueView, wording: Wording, kind: "issue" | "measured"): string {
  const input = { issue, part: { kind: "issue" as const }, words: wordsOf(wording), pictures: new Map() };
  return JSON.stringify({ ...printData(input), kind, counting: true });
}

/** An issue of this article alone. */
function around(view: ArticleView, { language, timeZone, theme }: PrintSetting): IssueView {
  const article = { number: "01", slug: "a", address: "", hash: "", notices: [], view };
  return {
    publication: { slug: "a", title: "", language, timeZone, publisher: "", rightsNotice: "", description: "", theme },
    issue: { number: 1, label: "", slug: "a", publicationDate: "2000-01-01", introduction: "" },
    sections: [{ title: "", number: null, groups: [{ category: "", articles: [article] }] }],
    summary: [],
    colophon: [],
    proof: null,
    address: "",
  };
}

import { type Form, forms } from "@/lib/rendering/form";
import type { IssueView } from "@/lib/rendering/issue-view";
import { office } from "@/lib/rendering/office.server";
import { countArticlePages } from "@/lib/rendering/print/count-pages.server";
import { renderPdf } from "@/lib/rendering/print/render-pdf.server";
import { typst } from "@/lib/rendering/print/typst.server";
import { renderForm } from "@/lib/rendering/render-form.server";
import { wording } from "@/lib/rendering/testing/form-words";
import { sampleIssue } from "@/lib/rendering/testing/sample-issue";
import { type Row, summary } from "./bench";

export const about =
  "the sample issue, made as long as 20 printed pages, in every form: the first time in a process that has to start, and again after a small change (aim for PDF: 1.5 s, then 0.3 s)";

const [coldRuns, warmRuns] = [5, 12];

export async function run(): Promise<readonly Row[]> {
  const issue = twentyPages(sampleIssue({ textFace: "serif" }));
  const { pages } = await renderPdf(input(issue));
  const rows: Row[] = [];
  for (const form of forms) rows.push(...(await measure(form, issue, pages)));
  rows.push({
    what: "pages of one article, cold",
    pages: "",
    ...summary(await times(coldRuns, () => count(issue, 0), stop)),
  });
  rows.push({
    what: "pages of one article, changed",
    pages: "",
    ...summary(await times(warmRuns, (at) => count(issue, at))),
  });
  stop();
  return rows;
}

/** The sample's articles again under other names, until the issue is as long as a real one. */
function twentyPages(issue: IssueView): IssueView {
  const again = issue.sections.slice(1, 2).map((section) => ({
    ...section,
    title: `${section.title} 2`,
    groups: section.groups.map((group) => ({
      ...group,
      articles: group.articles.map((article) => ({ ...article, slug: `${article.slug}-2` })),
    })),
  }));
  return { ...issue, sections: [...issue.sections.slice(0, 3), ...again, ...issue.sections.slice(3)] };
}

async function measure(form: Form, issue: IssueView, pages: number): Promise<Row[]> {
  const cold = await times(coldRuns, () => renderForm(form, input(issue)), stop);
  const warm = await times(warmRuns, (at) => renderForm(form, input(changed(issue, at))));
  return [
    { what: `${form}, cold`, pages, ...summary(cold) },
    { what: `${form}, after a change`, pages, ...summary(warm) },
  ];
}

async function times(runs: number, work: (at: number) => Promise<unknown>, before?: () => void): Promise<number[]> {
  const taken: number[] = [];
  if (!before) await work(1_000);
  for (let at = 0; at < runs; at += 1) {
    before?.();
    const begun = performance.now();
    await work(at);
    taken.push(performance.now() - begun);
  }
  return taken;
}

/** One word of one article is another. */
function changed(issue: IssueView, at: number): IssueView {
  const text = JSON.stringify(issue).replace("뼈대는", `뼈대${at}는`);
  return JSON.parse(text) as IssueView;
}

function count(issue: IssueView, at: number): Promise<unknown> {
  const [article] = changed(issue, at).sections[0]?.groups[0]?.articles ?? [];
  if (!article) throw new Error("the sample has no article");
  return countArticlePages(article.view, issue.publication, wording());
}

function input(issue: IssueView) {
  return { issue, part: { kind: "issue" as const }, wording: wording(), pictures: new Map() };
}

function stop(): void {
  typst().stop();
  office().stop();
}

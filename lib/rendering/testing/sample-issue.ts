import { chartContentSchema } from "@/lib/document/chart-content";
import { parseDocument } from "@/lib/document/document";
import type { FrozenSource } from "@/lib/document/frozen-source";
import { tableContentSchema } from "@/lib/document/table-content";
import { numberingSchema } from "@/lib/issues/publication";
import { expectAccepted } from "@/lib/kernel/result";
import { briefs } from "@/prisma/seed/issue-147/briefs";
import { charts } from "@/prisma/seed/issue-147/charts";
import { delta } from "@/prisma/seed/issue-147/delta";
import { digital } from "@/prisma/seed/issue-147/digital";
import { hongqi } from "@/prisma/seed/issue-147/hongqi";
import { robots } from "@/prisma/seed/issue-147/robots";
import { shenzhen } from "@/prisma/seed/issue-147/shenzhen";
import { sources } from "@/prisma/seed/issue-147/sources";
import { tables } from "@/prisma/seed/issue-147/tables";
import { talent } from "@/prisma/seed/issue-147/talent";
import { flexible, sofc } from "@/prisma/seed/issue-147/technology";
import { publications } from "@/prisma/seed/publications";
import { documentOf, type Ids, inline, type SampleArticle } from "@/prisma/seed/write";
import { articleView, lineView } from "../article-view";
import type { IssueView, PlacedArticle, SectionView } from "../issue-view";
import type { NodeJson } from "../node-json";

/*
 * Issue 147 of the sample newsroom as its forms see it, without a database: four sections, categories in two of them, and every kind of
 * part that such an issue has. What the seed publishes is made of the same texts.
 */

const { bullets } = numberingSchema.parse({});
const address = "https://weekly.newsroom.example/weekly/2023-02-10";

/** Keys of the sample stand for the ids of records: one id a key, the same at each run. */
const numbered = new Map<string, string>();
function idOf(kind: string, key: string): string {
  const name = `${kind} ${key}`;
  if (!numbered.has(name)) numbered.set(name, String(numbered.size + 1).padStart(12, "0"));
  return `00000000-0000-4000-8000-${numbered.get(name)}`;
}
const ids: Ids = {
  source: (key) => idOf("source", key),
  table: (key) => ({ tableId: idOf("table", key), revisionId: idOf("revision", key) }),
  chart: (key) => ({ chartId: idOf("chart", key), revisionId: idOf("chart revision", key) }),
  picture: (key) => ({ mediaId: idOf("picture", key), hash: "0".repeat(64) }),
};

const frozenSources: Record<string, FrozenSource> = Object.fromEntries(
  Object.entries(sources).map(([key, facts]) => [ids.source(key), { accessedOn: null, archiveUrl: null, ...facts }]),
);
const frozenTables = Object.fromEntries(
  Object.entries(tables).map(([key, sample]) => {
    const rows = sample.rows.map((row) =>
      Object.fromEntries(sample.columns.map((column, index) => [column.key, row[index] ?? ""])),
    );
    return [ids.table(key).revisionId, { content: tableContentSchema.parse({ ...structuredClone(sample), rows }) }];
  }),
);

const frozenCharts = Object.fromEntries(
  Object.entries(charts).map(([key, { table, ...sample }]) => {
    const { tableId, revisionId } = ids.table(table);
    return [
      ids.chart(key).revisionId,
      { content: chartContentSchema.parse({ ...sample, tableId, tableRevisionId: revisionId }) },
    ];
  }),
);

/** An article of the sample in its view. `document`: a text to read in its place. */
export function sampleArticle(sample: SampleArticle, number: string | null, document?: unknown): PlacedArticle {
  const parsed = expectAccepted(parseDocument(document ?? documentOf(ids, sample))).document as NodeJson;
  const { kind, byline, slug } = sample;
  const facts = { kind, byline, language: "ko" };
  const frozen = { ...facts, document: parsed, sources: frozenSources, tables: frozenTables, charts: frozenCharts };
  const view = articleView(frozen, { bullets });
  return { number, slug, address: `${address}/${slug}`, hash: "0".repeat(64), notices: [], view };
}

type Row = [SampleArticle, string];
const plan: { title: string; number: string; from: number; rows: Row[] }[] = [
  { title: "특집", number: "I", from: 1, rows: [[talent, ""]] },
  {
    ...{ title: "정책 동향", number: "II", from: 2 },
    rows: [
      [robots, "기술 전략"],
      [shenzhen, "지역"],
      [hongqi, "기업"],
      [delta, "혁신 체계"],
      [digital, "통계"],
    ],
  },
  {
    ...{ title: "기술 동향", number: "III", from: 1 },
    rows: [
      [sofc, "에너지"],
      [flexible, "재료"],
    ],
  },
  { title: "단신", number: "IV", from: 1, rows: briefs.map((brief): Row => [brief, ""]) },
];

export function sampleIssue(theme: Partial<IssueView["publication"]["theme"]> = {}): IssueView {
  const { weekly } = publications;
  const sections = plan.map(sectionOf);
  return {
    publication: { ...weekly, theme: { textFace: "serif", colour: "#1f3a5f", margins: "regular", ...theme } },
    issue: { number: 147, label: "제147호", slug: "2023-02-10", publicationDate: "2023-02-10", introduction: "" },
    sections,
    summary: plan.flatMap(({ rows, from }) =>
      rows.flatMap(([sample], index) =>
        sample.summary === ""
          ? []
          : [
              {
                ...{ slug: sample.slug, number: numberOf(from + index), title: sample.title },
                text: lineView(inline(ids, sample.summary) as NodeJson[]),
              },
            ],
      ),
    ),
    colophon: [...weekly.colophon],
    proof: {
      editionNumber: 1,
      publishedAt: "2023-02-10T00:00:00.000Z",
      publicNote: "",
      signedOffBy: "문가온",
      signedOffAt: "2023-02-09T09:00:00.000Z",
      editionHash: "0123456789abcdef".repeat(4),
    },
    address,
  };
}

function sectionOf({ title, number, from, rows }: (typeof plan)[number]): SectionView {
  const groups: SectionView["groups"] = [];
  for (const [index, [sample, category]] of rows.entries()) {
    const article = sampleArticle(sample, numberOf(from + index));
    const last = groups.at(-1);
    if (last?.category === category) last.articles.push(article);
    else groups.push({ category, articles: [article] });
  }
  return { title, number, groups };
}

function numberOf(number: number): string {
  return String(number).padStart(2, "0");
}

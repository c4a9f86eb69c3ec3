import { z } from "zod";
import type { IssueComposition } from "@/lib/issues/compose-issue";
import { alignSequences } from "@/lib/kernel/align-sequences";
import { hashOf } from "@/lib/kernel/hash";
import { idSchema } from "@/lib/kernel/ids";
import { hashSchema } from "./hash";

const articleSchema = z.strictObject({
  articleId: idSchema,
  title: z.string(),
  /** Of its text; null: it had none that was handed in. */
  hash: hashSchema.nullable(),
  slug: z.string(),
  number: z.string().nullable(),
  section: z.string(),
  category: z.string(),
  /** Of its line in the summary; null: it had none. */
  line: hashSchema.nullable(),
});

/** What a sign-off covers, part by part: enough to say later which part is another one. No text is in it. */
export const coversSchema = z.strictObject({
  publication: hashSchema,
  details: hashSchema,
  colophon: hashSchema,
  sections: z.array(z.strictObject({ title: z.string(), number: z.string().nullable() })),
  articles: z.array(articleSchema),
});
export type Covers = z.infer<typeof coversSchema>;

export async function coversOf(composition: IssueComposition): Promise<Covers> {
  const { publication, issue, colophon, sections, summary } = composition;
  const lines = new Map(
    await Promise.all(summary.map(async ({ articleSlug, text }) => [articleSlug, await hashOf(plain(text))] as const)),
  );
  const placed = sections.flatMap(({ title, groups }) =>
    groups.flatMap(({ category, items }) => items.map((item) => ({ ...item, section: title, category }))),
  );
  return {
    publication: await hashOf(plain(publication)),
    details: await hashOf(plain(issue)),
    colophon: await hashOf(plain(colophon)),
    sections: sections.map(({ title, number }) => ({ title, number })),
    articles: placed.flatMap(({ articleId, slug, title, hash, number, section, category }) =>
      articleId && slug
        ? [{ articleId, slug, title, hash, number, section, category, line: lines.get(slug) ?? null }]
        : [],
    ),
  };
}

/** One thing that is no longer as it was signed, with the article that it is about. */
export type Lapse = { change: LapseChange; articleId: string | null; title: string };
export const lapseChanges = [
  "textChanged",
  "articleAdded",
  "articleRemoved",
  "articleMoved",
  "numberChanged",
  "labelChanged",
  "addressChanged",
  "summaryChanged",
  "sectionsChanged",
  "detailsChanged",
  "colophonChanged",
  "publicationChanged",
] as const;
export type LapseChange = (typeof lapseChanges)[number];

/** Everything in which an issue differs from what was signed, texts first. Empty: nothing that a sign-off covers by name. */
export function lapsesSince(before: Covers, now: Covers): Lapse[] {
  const was = new Map(before.articles.map((article) => [article.articleId, article]));
  const is = new Map(now.articles.map((article) => [article.articleId, article]));
  const moved = movedArticles(before, now);
  const articles = now.articles.flatMap((article): Lapse[] => {
    const signed = was.get(article.articleId);
    const about = { articleId: article.articleId, title: article.title };
    if (!signed) return [{ change: "articleAdded", ...about }];
    return articleChanges(signed, article, moved.has(article.articleId)).map((change) => ({ change, ...about }));
  });
  const removed = before.articles
    .filter(({ articleId }) => !is.has(articleId))
    .map(({ articleId, title }): Lapse => ({ change: "articleRemoved", articleId, title }));
  const rest = (["details", "colophon", "publication"] as const).filter((part) => before[part] !== now[part]);
  const sections = JSON.stringify(before.sections) !== JSON.stringify(now.sections);
  return [
    ...articles,
    ...removed,
    ...(sections ? [whole("sectionsChanged")] : []),
    ...rest.map((part) => whole(`${part}Changed`)),
  ];
}

const whole = (change: LapseChange): Lapse => ({ change, articleId: null, title: "" });

type Article = Covers["articles"][number];

/** A number that only follows from a move is not told beside it. */
function articleChanges(before: Article, now: Article, isMoved: boolean): LapseChange[] {
  const changes: [LapseChange, boolean][] = [
    ["textChanged", before.hash !== now.hash],
    ["articleMoved", isMoved],
    ["labelChanged", before.category !== now.category],
    ["addressChanged", before.slug !== now.slug],
    ["summaryChanged", before.line !== now.line && before.hash === now.hash],
  ];
  const found = changes.filter(([, is]) => is).map(([change]) => change);
  return found.length === 0 && before.number !== now.number ? ["numberChanged"] : found;
}

/** Those that stand in another section, or out of the order that the others kept. */
function movedArticles(before: Covers, now: Covers): Set<string> {
  const there = new Set(now.articles.map(({ articleId }) => articleId));
  const was = before.articles.filter(({ articleId }) => there.has(articleId));
  const sections = new Map(was.map(({ articleId, section }) => [articleId, section]));
  const common = now.articles.filter(({ articleId }) => sections.has(articleId));
  const ids = (articles: readonly Article[]) => articles.map(({ articleId }) => articleId);
  const outOfOrder = alignSequences(ids(was), ids(common))
    .filter(({ equal }) => !equal)
    .flatMap(({ after: [from, to] }) => ids(common.slice(from, to)));
  const elsewhere = common.filter(({ articleId, section }) => {
    const signed = sections.get(articleId);
    const isStill = now.sections.some(({ title }) => title === signed);
    return signed !== section && isStill;
  });
  return new Set([...outOfOrder, ...ids(elsewhere)]);
}

/** As it comes out of JSON: nothing in it is anything else. */
function plain(value: unknown) {
  return JSON.parse(JSON.stringify(value)) as { [key: string]: string };
}

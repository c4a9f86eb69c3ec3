import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { readDesk } from "@/app/(studio)/current-publication";
import { differenceSetting } from "@/app/(studio)/studio/difference-setting";
import { DifferenceView } from "@/components/review/difference-view";
import { CompareChoice } from "@/components/studio/history/compare-choice";
import { Work } from "@/components/studio/work";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/access/actor";
import { readArticle } from "@/lib/articles/read-article.server";
import { readHistory } from "@/lib/articles/read-history.server";
import { readCurrent, readRevisionNumbered } from "@/lib/articles/read-revision.server";
import { idSchema } from "@/lib/kernel/ids";
import { compareRevisions } from "@/lib/review/difference";

type Props = {
  params: Promise<{ articleId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Numbers of revisions; none: the text as it is now. `from` alone missing: the one before `to`. */
const querySchema = z.object({
  from: z.coerce.number().int().positive().optional().catch(undefined),
  to: z.coerce.number().int().positive().optional().catch(undefined),
  side: z.literal("1").optional().catch(undefined),
});

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("history");
  return { title: t("compareTitle") };
}

/** Two versions of an article, in line or side by side. */
export default async function ComparePage({ params, searchParams }: Props) {
  const { actor, publications } = await readDesk();
  const articleId = idSchema.safeParse((await params).articleId);
  if (!articleId.success) notFound();
  const query = querySchema.parse(await searchParams);
  const [article, history] = await Promise.all([
    readArticle(actor, articleId.data),
    readHistory(actor, { articleId: articleId.data }),
  ]);
  const publication = article.ok && publications.find(({ id }) => id === article.value.publicationId);
  if (!article.ok || !history.ok || !publication) notFound();
  const newest = history.value.entries[0]?.number ?? 1;
  const to = query.to ?? null;
  const from = query.from ?? (to ? Math.max(1, to - 1) : newest);
  const [before, after] = [await readText(actor, article.value.id, from), await readText(actor, article.value.id, to)];
  const t = await getTranslations("history");
  const setting = await differenceSetting(publication, [before, after]);
  const here = `/studio/articles/${article.value.id}`;
  const href = (side: boolean) => `${here}/compare?from=${from}${to ? `&to=${to}` : ""}${side ? "&side=1" : ""}`;
  const sideBySide = query.side === "1";
  return (
    <Work>
      <PageHeader
        title={t("compareTitle")}
        crumbs={[
          { href: here, label: article.value.title || t("untitled") },
          { href: `${here}/history`, label: t("title") },
          { label: t("compareTitle") },
        ]}
      />
      <CompareChoice entries={history.value.entries} from={from} to={to} sideBySide={sideBySide} />
      <LinkTabs
        label={t("show")}
        className="mb-6"
        tabs={[
          { href: href(false), title: t("inLine"), current: !sideBySide },
          { href: href(true), title: t("sideBySide"), current: sideBySide },
        ]}
      />
      <DifferenceView difference={compareRevisions(before, after)} setting={setting} sideBySide={sideBySide} />
    </Work>
  );
}

async function readText(actor: Actor, articleId: string, number: number | null) {
  const found = number ? await readRevisionNumbered(actor, { articleId, number }) : await readCurrent(actor, articleId);
  if (!found.ok) notFound();
  return found.value.content;
}

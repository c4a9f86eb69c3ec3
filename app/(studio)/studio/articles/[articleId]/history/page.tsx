import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { readDesk } from "@/app/(studio)/current-publication";
import { restoreRevisionAction, saveVersionAction } from "@/app/(studio)/studio/articles/[articleId]/history/actions";
import { HistoryFilter } from "@/components/studio/history/history-filter";
import { HistoryList } from "@/components/studio/history/history-list";
import { SaveVersion } from "@/components/studio/history/save-version";
import { trailHref } from "@/components/studio/trail/trail-address";
import { Work } from "@/components/studio/work";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { ArticleStateMark } from "@/components/ui/state-mark";
import { mayReadAudit } from "@/lib/access/policies";
import { readArticle } from "@/lib/articles/read-article.server";
import { readHistory } from "@/lib/articles/read-history.server";
import { idSchema } from "@/lib/kernel/ids";

type Props = {
  params: Promise<{ articleId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const querySchema = z.object({
  person: idSchema.optional().catch(undefined),
  named: z.literal("1").optional().catch(undefined),
  before: z.coerce.number().int().positive().optional().catch(undefined),
});

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("history");
  return { title: t("title") };
}

/** An article's versions by time and person: to compare, to put back, to keep one by name. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const { actor, publications } = await readDesk();
  const articleId = idSchema.safeParse((await params).articleId);
  if (!articleId.success) notFound();
  const { person, named, before } = querySchema.parse(await searchParams);
  const filter = { ...(person && { personId: person }), named: named === "1", ...(before && { before }) };
  const [article, history] = await Promise.all([
    readArticle(actor, articleId.data),
    readHistory(actor, { articleId: articleId.data, ...filter }),
  ]);
  if (!article.ok || !history.ok) notFound();
  const { id, title, state, editable, publicationId } = article.value;
  const timeZone = publications.find((one) => one.id === publicationId)?.timeZone ?? "UTC";
  const t = await getTranslations("history");
  const here = `/studio/articles/${id}`;
  return (
    <Work>
      <PageHeader
        title={t("title")}
        crumbs={[{ href: here, label: title || t("untitled") }, { label: t("title") }]}
        actions={
          <>
            {mayReadAudit(actor, { publicationId }) && (
              <LinkButton variant="quiet" href={trailHref({ about: "article", id })}>
                {t("trail")}
              </LinkButton>
            )}
            {history.value.entries.length > 0 && <LinkButton href={`${here}/compare`}>{t("compareTitle")}</LinkButton>}
            {editable && <SaveVersion articleId={id} action={saveVersionAction} />}
          </>
        }
      >
        <ArticleStateMark state={state} />
      </PageHeader>
      <HistoryFilter here={`${here}/history`} people={history.value.people} person={person} named={named === "1"} />
      <HistoryList
        articleId={id}
        history={history.value}
        timeZone={timeZone}
        editable={editable}
        isFirstPage={!before}
        query={{ person, named }}
        restore={restoreRevisionAction}
      />
    </Work>
  );
}

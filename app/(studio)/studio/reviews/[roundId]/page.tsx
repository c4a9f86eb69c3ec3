import type { Metadata } from "next";
import { notFound } from "next/navigation";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { readDesk } from "@/app/(studio)/current-publication";
import { differenceSetting } from "@/app/(studio)/studio/difference-setting";
import { discussionActions } from "@/app/(studio)/studio/reviews/discussion-actions";
import * as actions from "@/app/(studio)/studio/reviews/actions";
import { DifferenceView } from "@/components/review/difference-view";
import { Judgement } from "@/components/review/judgement";
import { OvertakenNotice } from "@/components/review/overtaken-notice";
import { PrintedArticle } from "@/components/review/printed-article";
import { SuggestionsNotice } from "@/components/review/suggestions-notice";
import { ReviewBase } from "@/components/review/review-base";
import { WithRail } from "@/components/studio/rail";
import { Work } from "@/components/studio/work";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { ArticleStateMark } from "@/components/ui/state-mark";
import { idSchema } from "@/lib/kernel/ids";
import { articleView } from "@/lib/rendering/article-view";
import { compareRevisions } from "@/lib/review/difference";
import { readReview } from "@/lib/review/read-review.server";
import type { ReadReview } from "@/lib/review/review-view";

type Props = { params: Promise<{ roundId: string }>; searchParams: Promise<{ view?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("review");
  return { title: t("reviewPage") };
}

/** An article as it will print, what changed since the text that this person let through, and the form for their verdict. */
export default async function ReviewPage({ params, searchParams }: Props) {
  const { actor, publications } = await readDesk();
  const roundId = idSchema.safeParse((await params).roundId);
  const found = roundId.success ? await readReview(actor, roundId.data) : null;
  if (!found?.ok) notFound();
  const review = found.value;
  const { article, round, base } = review;
  const publication = publications.find(({ id }) => id === article.publicationId);
  if (!publication) notFound();
  const t = await getTranslations("review");
  const setting = await differenceSetting(publication, [base?.revision.content, review.revision.content]);
  const { view } = await searchParams;
  const showsChanges = base !== null && view !== "article";
  const sideBySide = view === "side";
  const here = `/studio/reviews/${round.id}`;
  return (
    <WithRail
      rail={
        <Judgement
          review={review}
          actorId={actor.userId}
          timeZone={publication.timeZone}
          discussion={discussionActions}
          actions={{
            decide: actions.decideAction,
            tick: actions.tickAction,
            recuse: actions.recuseAction,
            override: actions.overrideAction,
            assign: actions.assignReviewersAction,
          }}
        />
      }
    >
      <Work>
        <PageHeader
          title={article.title || t("untitled")}
          crumbs={[{ href: "/studio/reviews", label: t("title") }, { label: t("reviewPage") }]}
        >
          <span className="flex flex-wrap gap-x-4">
            <ArticleStateMark state={article.state} />
            <span>{t("round", { number: round.number })}</span>
            <a href="#verdict" className="link xl:hidden">
              {t("toVerdict")}
            </a>
          </span>
        </PageHeader>
        <OvertakenNotice overtaken={review.overtaken} />
        <SuggestionsNotice review={review} />
        {base && (
          <LinkTabs
            label={t("views")}
            className="mb-6"
            tabs={[
              { href: here, title: t("changes"), current: showsChanges && !sideBySide },
              { href: `${here}?view=side`, title: t("sideBySide"), current: sideBySide },
              { href: `${here}?view=article`, title: t("article"), current: !showsChanges },
            ]}
          />
        )}
        {base && showsChanges ? (
          <Changes {...{ review, base, setting, sideBySide }} timeZone={publication.timeZone} />
        ) : (
          <PrintedArticle view={articleView(review.revision.content)} publication={publication} setting={setting} />
        )}
      </Work>
    </WithRail>
  );
}

type ChangesProps = {
  review: ReadReview;
  base: NonNullable<ReadReview["base"]>;
  setting: Awaited<ReturnType<typeof differenceSetting>>;
  timeZone: string;
  sideBySide: boolean;
};

function Changes({ review, base, setting, timeZone, sideBySide }: ChangesProps) {
  const t = useTranslations("review");
  const difference = compareRevisions(base.revision.content, review.revision.content);
  return (
    <>
      <ReviewBase base={base} count={difference.count} timeZone={timeZone} />
      <p className="mb-4 text-sm">
        <Link className="link" href={compareHref(review, base)}>
          {t("otherRevisions")}
        </Link>
      </p>
      <DifferenceView difference={difference} setting={setting} sideBySide={sideBySide} />
    </>
  );
}

function compareHref({ article, revision }: ReadReview, base: NonNullable<ReadReview["base"]>): string {
  return `/studio/articles/${article.id}/compare?from=${base.revision.number}&to=${revision.number}`;
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readDesk } from "@/app/(studio)/current-publication";
import { ReviewQueueView } from "@/components/review/review-queue";
import { NoPublication } from "@/components/studio/board-nothing";
import { Work } from "@/components/studio/work";
import { PageHeader } from "@/components/ui/page-header";
import { mayCreatePublication } from "@/lib/access/policies";
import { readReviewQueue } from "@/lib/review/read-review-queue.server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("review");
  return { title: t("title") };
}

/** What waits for this person's judgement, and where the other open reviews stand. */
export default async function ReviewsPage() {
  const { actor, publication } = await readDesk();
  if (!publication) return <NoPublication mayCreate={mayCreatePublication(actor)} />;
  const queue = await readReviewQueue(actor, { publicationId: publication.id });
  if (!queue.ok) notFound();
  const t = await getTranslations("review");
  return (
    <Work>
      <PageHeader title={t("title")}>{t("waitingCount", { count: queue.value.waiting.length })}</PageHeader>
      <ReviewQueueView queue={queue.value} timeZone={publication.timeZone} />
    </Work>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { readDesk } from "@/app/(studio)/current-publication";
import { ReviewQueueView } from "@/components/review/review-queue";
import { NoPublication } from "@/components/studio/board-nothing";
import { Work } from "@/components/studio/work";
import { PageHeader } from "@/components/ui/page-header";
import { mayCreatePublication } from "@/lib/access/policies";
import { readReviewQueue } from "@/lib/review/read-review-queue.server";

type Props = { searchParams: Promise<Record<string, unknown>> };

const pageSchema = z.coerce.number().int().min(1).max(10_000).catch(1);
const pagesSchema = z.object({ waiting: pageSchema, decided: pageSchema, others: pageSchema });

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("review");
  return { title: t("title") };
}

/** What waits for this person's judgement, and where the other open reviews stand. */
export default async function ReviewsPage({ searchParams }: Props) {
  const { actor, publication } = await readDesk();
  if (!publication) return <NoPublication mayCreate={mayCreatePublication(actor)} />;
  const pages = pagesSchema.parse(await searchParams);
  const queue = await readReviewQueue(actor, { publicationId: publication.id, pages });
  if (!queue.ok) notFound();
  const t = await getTranslations("review");
  return (
    <Work>
      <PageHeader title={t("title")}>{t("waitingCount", { count: queue.value.waiting.total })}</PageHeader>
      <ReviewQueueView queue={queue.value} timeZone={publication.timeZone} />
    </Work>
  );
}

import type { z } from "zod";
import { type NewsPlace, newsPlaceSchema, taskPayloads } from "@/lib/platform/tasks";
import { type Kind, kindOfNews, type News } from "./kinds";

/** One notification, as the app and the mails show it. */
export type NotificationLine = {
  readonly id: string;
  readonly kind: Kind;
  readonly news: News;
  readonly place: NewsPlace;
  /** What it is about, as it was called when it happened last; empty when it had no name. */
  readonly title: string;
  /** Empty: the system. */
  readonly byName: string;
  /** What else the sentence needs: a code. */
  readonly detail: string;
  /** Happenings that are folded into it. */
  readonly count: number;
  readonly happenedAt: Date;
  readonly isRead: boolean;
};

type Row = {
  id: string;
  news: string;
  place: unknown;
  title: string;
  byName: string;
  detail: string;
  count: number;
  happenedAt: Date;
  readAt: Date | null;
};

const newsSchema: z.ZodType<News> = taskPayloads["person.tell"].shape.kind;

/** A row of the database, its JSON parsed. */
export function lineOf(row: Row): NotificationLine {
  const news = newsSchema.parse(row.news);
  const { id, title, byName, detail, count, happenedAt } = row;
  const place = newsPlaceSchema.parse(row.place);
  return {
    id,
    kind: kindOfNews[news],
    news,
    place,
    title,
    byName,
    detail,
    count,
    happenedAt,
    isRead: row.readAt !== null,
  };
}

/** Where it leads: the spot itself, as an address of the desk. */
export function placeHref({ type, id, part }: NewsPlace): string {
  if (type === "job") return "/studio/mail";
  if (type === "webhook") return `/studio/settings/webhooks/${id}`;
  if (type === "trail") return "/studio/trail?about=house";
  return `/studio/${type}s/${id}${part ? `#${part}` : ""}`;
}

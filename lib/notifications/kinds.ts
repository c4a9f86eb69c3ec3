import { z } from "zod";
import type { TaskPayload } from "@/lib/platform/tasks";

/** What a sentence tells. */
export type News = TaskPayload<"person.tell">["kind"];

/**
 * How somebody is told of a kind: not at all; in the app; in the app and by mail at once; in the app and in one mail a day.
 */
export const ways = ["off", "app", "mail", "digest"] as const;
export type Way = (typeof ways)[number];

/** The kinds for which each person chooses a way, in the order of the settings, with the way that holds until they do. */
export const ordinaryWays = {
  reviewAsked: "mail",
  verdict: "mail",
  overtaken: "mail",
  mention: "mail",
  reply: "digest",
  blocking: "mail",
  suggestion: "digest",
  suggestionAnswered: "digest",
  deadline: "mail",
  signOffAsked: "mail",
  schedule: "mail",
  published: "app",
  tableNewer: "digest",
  deadLink: "digest",
  failedJob: "mail",
  webhook: "mail",
} as const satisfies Record<string, Way>;

export type Kind = keyof typeof ordinaryWays;
export const kinds = Object.keys(ordinaryWays) as [Kind, ...Kind[]];
export const kindSchema = z.enum(kinds);

/** Others wait for these: they may be kept out of the mail, but always stand in the app. */
export const neverOff: readonly Kind[] = ["reviewAsked", "signOffAsked", "schedule", "failedJob", "webhook"];
/** The house depends on somebody reading these: their mails are ended in the settings alone, not by a press in a mail. */
export const neverMailless: readonly Kind[] = ["failedJob"];
/** For administrators alone. */
export const adminKinds: readonly Kind[] = ["failedJob", "webhook"];

export const kindOfNews: Readonly<Record<News, Kind>> = {
  reviewAsked: "reviewAsked",
  approved: "verdict",
  changesRequested: "verdict",
  overtaken: "overtaken",
  mentioned: "mention",
  replied: "reply",
  blockingComment: "blocking",
  suggested: "suggestion",
  suggestionAccepted: "suggestionAnswered",
  suggestionRejected: "suggestionAnswered",
  reviewDue: "deadline",
  reviewOverdue: "deadline",
  articleDue: "deadline",
  articleOverdue: "deadline",
  signOffAsked: "signOffAsked",
  scheduleDropped: "schedule",
  scheduleRefused: "schedule",
  scheduleOverdue: "schedule",
  webhookStopped: "webhook",
  issuePublished: "published",
  tableNewer: "tableNewer",
  linkDied: "deadLink",
  jobFailed: "failedJob",
  trailBroken: "failedJob",
};

/** A way for each kind that somebody set; kinds and ways that this version does not know are dropped. */
export const waysSchema = z
  .record(z.string(), z.unknown())
  .transform(
    (given) =>
      Object.fromEntries(
        kinds.flatMap((kind) => {
          const way = z.enum(ways).safeParse(given[kind]);
          return way.success && isAllowed(kind, way.data) ? [[kind, way.data]] : [];
        }),
      ) as Partial<Record<Kind, Way>>,
  )
  .catch({});

export function isAllowed(kind: Kind, way: Way): boolean {
  return way !== "off" || !neverOff.includes(kind);
}

/** What holds for a kind: what the person set, else the ordinary. */
export function wayOf(kind: Kind, set: Partial<Record<Kind, Way>>): Way {
  return set[kind] ?? ordinaryWays[kind];
}

/** Without its mails; where it stands in the app alone already, or nowhere, it stays. */
export function withoutMail(way: Way): Way {
  return way === "mail" || way === "digest" ? "app" : way;
}

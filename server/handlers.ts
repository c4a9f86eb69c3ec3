import { wordingOf } from "@/i18n/form-words.server";
import { checkTrail } from "@/lib/audit/check-trail.server";
import { sweepFiles } from "@/lib/media/sweep-files.server";
import { sendPortion } from "@/lib/mailing/sending/send-portion.server";
import { mailEdition } from "@/lib/mailing/sending/start-mailing.server";
import { sendTest } from "@/lib/mailing/sending/test-mailing.server";
import { sweepAsked } from "@/lib/mailing/subscribers/sweep-asked.server";
import { mailNotification } from "@/lib/notifications/mail-notification.server";
import { sendDigests } from "@/lib/notifications/send-digests.server";
import { tellDeadlines } from "@/lib/notifications/tell-deadlines.server";
import {
  tellOfBrokenTrail,
  tellOfDeadSource,
  tellOfEdition,
  tellOfFailedJob,
  tellOfNewerTable,
} from "@/lib/notifications/tell-of.server";
import { tellOfAnsweredSuggestions, tellOfSuggestions } from "@/lib/notifications/tell-of-suggestions.server";
import { tellPerson } from "@/lib/notifications/tell-person.server";
import { sweepPages } from "@/lib/pages/page-store.server";
import { log } from "@/lib/platform/log.server";
import { deliverMail } from "@/lib/platform/mail.server";
import type { TaskHandlers } from "@/lib/platform/tasks";
import { publishScheduled } from "@/lib/publishing/publish-scheduled.server";
import { isToldAgain } from "@/lib/publishing/tell-pages.server";
import { watchSchedules } from "@/lib/publishing/watch-schedules.server";
import { remindReviewers } from "@/lib/review/remind-reviewers.server";
import { indexWhatIsOut } from "@/lib/search/index-what-is-out.server";
import { checkLinks } from "@/lib/sources/links/check-links.server";
import { deliverWebhook } from "@/lib/webhooks/deliver-webhook.server";
import { notificationLetters } from "./notification-letters";
import type { PageKeeper } from "./pages/page-keeper";
import { writePages } from "./pages/write-pages";

/** Who does each task of lib/platform/tasks.ts. `keeper`: of the public pages; there is none while developing. */
export const handlersWith = (keeper: PageKeeper | null): TaskHandlers => ({
  "mail.send": deliverMail,
  "person.tell": tellPerson,
  "review.remind": async () => void (await remindReviewers(new Date())),
  "media.sweep": sweepFiles,
  "audit.verify": async () => {
    const { sealed, head, broken } = await checkTrail();
    // The head stands in the log too: what is noted outside the database cannot be rewritten with it.
    log(broken ? "error" : "info", "audit.verified", { sealed: Number(sealed), head, broken });
    if (broken) await tellOfBrokenTrail(new Date());
  },
  "edition.published": async (edition) => {
    log("info", "edition.published", edition);
    await tellOfEdition(edition);
    const mailed = await mailEdition(edition);
    if (mailed) log("info", "mailing.started", mailed);
  },
  "issue.publishScheduled": async ({ scheduleId }) => {
    const outcome = await publishScheduled(scheduleId);
    log(outcome === "published" || outcome === "over" ? "info" : "error", "issue.hourCame", { scheduleId, outcome });
  },
  "schedules.watch": async () => {
    const watched = await watchSchedules(new Date());
    if (watched.overdue + watched.dropped > 0) log("warn", "schedules.watched", watched);
  },
  "pages.write": async ({ issueId }) => {
    if (keeper && !(await isToldAgain(issueId))) await writePages(keeper, issueId);
  },
  "search.index": async () => {
    const issues = await indexWhatIsOut();
    if (issues > 0) log("info", "search.indexed", { issues });
  },
  "pages.sweep": async () => {
    const swept = await sweepPages();
    if (swept.pages + swept.objects > 0) log("info", "pages.swept", swept);
  },
  "webhook.deliver": deliverWebhook,
  "notification.mail": (payload) => mailNotification(payload, notificationLetters),
  "mailing.send": (payload) => sendPortion(payload, { wordingOf }),
  "mailing.test": (payload, context) => sendTest(payload, context, { wordingOf }),
  "subscribers.sweep": async () => void (await sweepAsked()),
  "notifications.digest": async () => void (await sendDigests(new Date(), notificationLetters)),
  "deadlines.tell": async () => void (await tellDeadlines(new Date())),
  "job.failed": tellOfFailedJob,
  "source.died": (payload, { key }) => tellOfDeadSource(payload, key),
  "table.revised": tellOfNewerTable,
  "suggestions.opened": tellOfSuggestions,
  "suggestions.answered": tellOfAnsweredSuggestions,
  "sources.check-links": async ({ most }) => {
    const checked = await checkLinks(most ? { most } : {});
    if (checked.looked > 0) log("info", "links.checked", checked);
  },
});

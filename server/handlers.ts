import { sweepFiles } from "@/lib/media/sweep-files.server";
import { log } from "@/lib/platform/log.server";
import { deliverMail } from "@/lib/platform/mail.server";
import type { TaskHandlers } from "@/lib/platform/tasks";
import { remindReviewers } from "@/lib/review/remind-reviewers.server";
import { checkLinks } from "@/lib/sources/links/check-links.server";
import { tellPerson } from "./tell-person";

/** Who does each task of lib/platform/tasks.ts. */
export const handlers: TaskHandlers = {
  "mail.send": deliverMail,
  "person.tell": tellPerson,
  "review.remind": async () => void (await remindReviewers(new Date())),
  "media.sweep": sweepFiles,
  "edition.published": async (edition) => log("info", "edition.published", edition),
  "sources.check-links": async ({ most }) => {
    const checked = await checkLinks(most ? { most } : {});
    if (checked.looked > 0) log("info", "links.checked", checked);
  },
};

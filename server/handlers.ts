import { checkTrail } from "@/lib/audit/check-trail.server";
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
  "audit.verify": async () => {
    const { sealed, head, broken } = await checkTrail();
    // The head stands in the log too: what is noted outside the database cannot be rewritten with it.
    log(broken ? "error" : "info", "audit.verified", { sealed: Number(sealed), head, broken });
  },
  "edition.published": async (edition) => log("info", "edition.published", edition),
  "sources.check-links": async ({ most }) => {
    const checked = await checkLinks(most ? { most } : {});
    if (checked.looked > 0) log("info", "links.checked", checked);
  },
};

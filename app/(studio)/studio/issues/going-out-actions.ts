"use server";

import { guardAction } from "@/app/(studio)/guard-action";
import { thenRefresh } from "@/app/(studio)/then-refresh";
import { beginCorrection, beginCorrectionSchema } from "@/lib/publishing/begin-correction.server";
import { makePreviewLink } from "@/lib/publishing/preview/make-preview-link.server";
import { makePreviewLinkSchema, revokePreviewLinkSchema } from "@/lib/publishing/preview/preview-link";
import { revokePreviewLink } from "@/lib/publishing/preview/revoke-preview-link.server";
import { retractArticle, retractArticleSchema } from "@/lib/publishing/retract-article.server";
import { scheduleIssue, scheduleIssueSchema } from "@/lib/publishing/schedule-issue.server";
import { unscheduleIssue, unscheduleIssueSchema } from "@/lib/publishing/unschedule-issue.server";
import { withdrawIssue, withdrawIssueSchema } from "@/lib/publishing/withdraw-issue.server";

export const scheduleAction = guardAction(scheduleIssueSchema, (actor, input) =>
  thenRefresh(scheduleIssue(actor, input)),
);
export const unscheduleAction = guardAction(unscheduleIssueSchema, (actor, input) =>
  thenRefresh(unscheduleIssue(actor, input)),
);
export const makePreviewLinkAction = guardAction(makePreviewLinkSchema, (actor, input) =>
  thenRefresh(makePreviewLink(actor, input)),
);
export const revokePreviewLinkAction = guardAction(revokePreviewLinkSchema, (actor, input) =>
  thenRefresh(revokePreviewLink(actor, input)),
);
export const beginCorrectionAction = guardAction(beginCorrectionSchema, (actor, input) =>
  thenRefresh(beginCorrection(actor, input)),
);
export const retractAction = guardAction(retractArticleSchema, (actor, input) =>
  thenRefresh(retractArticle(actor, input)),
);
export const withdrawAction = guardAction(withdrawIssueSchema, (actor, input) =>
  thenRefresh(withdrawIssue(actor, input)),
);

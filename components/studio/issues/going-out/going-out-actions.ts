import type { IssueAction } from "../issue-actions";

/** All that can be done about how an issue goes out, and about what is out. */
export type GoingOutActions = {
  scheduleAction: IssueAction<{ scheduleId: string; at: string }>;
  unscheduleAction: IssueAction<{ issueId: string }>;
  makePreviewLinkAction: IssueAction<{ linkId: string; path: string }>;
  revokePreviewLinkAction: IssueAction<{ linkId: string }>;
  beginCorrectionAction: IssueAction<{ articleId: string }>;
  retractAction: IssueAction<{ articleId: string }>;
  reopenAction: IssueAction<unknown>;
  withdrawAction: IssueAction<{ issueId: string }>;
};

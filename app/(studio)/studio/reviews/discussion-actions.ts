import type { DiscussionActions } from "@/components/review/discussion/discussion-actions";
import * as threads from "./thread-actions";

/** What a discussion can do, as a page hands it to the browser. */
export const discussionActions: DiscussionActions = {
  open: threads.openThreadAction,
  reply: threads.replyAction,
  resolve: threads.resolveThreadAction,
  reopen: threads.reopenThreadAction,
  markBlocking: threads.markBlockingAction,
};

import "server-only";
import { answerGone } from "@/lib/platform/answer-status.server";
import type { Gone } from "@/lib/platform/gone";
import { loadWithdrawn } from "./read-notices.server";

export type Withdrawn = Gone;

/** If an issue was withdrawn, the answer to whatever address in it says that it is gone: 410, and why for the page. */
export async function noteWithdrawn(publicationSlug: string, issueSlug: string): Promise<Withdrawn | null> {
  const gone = await loadWithdrawn(publicationSlug, issueSlug);
  if (gone) answerGone();
  return gone;
}

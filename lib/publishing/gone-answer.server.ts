import "server-only";
import { answerGone, readGone } from "@/lib/platform/answer-status.server";
import type { Gone } from "@/lib/platform/gone";
import { loadWithdrawn } from "./read-notices.server";

/** If an issue was withdrawn, the answer to whatever address in it says that it is gone: 410. */
export async function noteWithdrawn(publicationSlug: string, issueSlug: string): Promise<void> {
  const gone = await loadWithdrawn(publicationSlug, issueSlug);
  if (gone) answerGone(gone);
}

/** What was noted of the address that is being answered, for the page that says so. */
export function readWithdrawn(): Gone | null {
  return readGone();
}

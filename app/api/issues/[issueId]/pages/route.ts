import { z } from "zod";
import { guardRoute } from "@/app/(studio)/guard-route";
import { streamOf } from "@/app/api/stream-of";
import { wordingOf } from "@/i18n/form-words.server";
import { idSchema } from "@/lib/kernel/ids";
import { countIssue } from "@/lib/publishing/count-issue.server";
import type { CountedPages } from "@/lib/publishing/page-budget";

/** The printed pages of an issue as it stands now, a line of JSON for each count as soon as it is made. */
export const GET = guardRoute({ params: z.object({ issueId: idSchema }) }, async ({ actor, params }) => {
  const counting = await countIssue(actor, params.issueId, wordingOf);
  if (!counting.ok) return counting;
  const headers = { "content-type": "application/x-ndjson; charset=utf-8", "cache-control": "no-store" };
  return new Response(streamOf(lines(counting.value)), { headers });
});

async function* lines(counts: AsyncGenerator<CountedPages>): AsyncGenerator<string> {
  for await (const count of counts) yield `${JSON.stringify(count)}\n`;
}

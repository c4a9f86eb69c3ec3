"use server";

import { refresh } from "next/cache";
import { guardAction } from "@/app/(studio)/guard-action";
import { updateArticleSchema } from "@/lib/articles/article-details";
import { saveVersion, saveVersionSchema } from "@/lib/articles/save-version.server";
import { updateArticle } from "@/lib/articles/update-article.server";
import type { Result } from "@/lib/kernel/result";
import { reopen, reopenSchema } from "@/lib/review/reopen.server";
import { restoreArticle, restoreSchema, spikeArticle, spikeSchema } from "@/lib/review/spike.server";
import { submitForReview, submitForReviewSchema } from "@/lib/review/submit-for-review.server";

/** Hands the article in. Refuses as `submitForReview` does. */
export const submitForReviewAction = guardAction(submitForReviewSchema, async (actor, input) =>
  shown(await submitForReview(actor, input)),
);

/** Lets the article be written again. Refuses as `reopen` does. */
export const reopenAction = guardAction(reopenSchema, async (actor, input) => shown(await reopen(actor, input)));

/** Takes the article out of the work. Refuses as `spikeArticle` does. */
export const spikeAction = guardAction(spikeSchema, async (actor, input) => shown(await spikeArticle(actor, input)));

/** Takes a spiked article back. Refuses as `restoreArticle` does. */
export const restoreAction = guardAction(restoreSchema, async (actor, input) =>
  shown(await restoreArticle(actor, input)),
);

/** Keeps the text as it stands under a name. Refuses as `saveVersion` does. */
export const saveVersionAction = guardAction(saveVersionSchema, async (actor, input) =>
  shown(await saveVersion(actor, input)),
);

/** Changes what is said of the article beside its text. Refuses as `updateArticle` does. */
export const updateArticleAction = guardAction(updateArticleSchema, async (actor, input) =>
  shown(await updateArticle(actor, input)),
);

/** What was done is seen on the page at once. */
function shown<Value>(result: Result<Value>): Result<Value> {
  if (result.ok) refresh();
  return result;
}

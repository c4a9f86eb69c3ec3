import { guardRoute } from "@/app/(studio)/guard-route";
import { readDiscussion } from "@/lib/review/read-discussion.server";
import { articleParams } from "../article-params";

/** What is said about the article: docs/reference/comments.md. */
export const GET = guardRoute({ params: articleParams }, ({ actor, params }) =>
  readDiscussion(actor, params.articleId),
);

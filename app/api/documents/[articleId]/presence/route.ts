import { guardRoute } from "@/app/(studio)/guard-route";
import { announceCaret } from "@/lib/articles/announce-caret.server";
import { sendPresenceSchema } from "@/lib/articles/step-protocol";
import { articleParams } from "../article-params";

/** Where somebody's caret stands: docs/reference/step-protocol.md, "Presence". */
export const POST = guardRoute({ params: articleParams, body: sendPresenceSchema, maximum: 2_000 }, async (input) => {
  const said = await announceCaret(input.actor, { ...input.body, articleId: input.params.articleId });
  return said.ok ? new Response(null, { status: 204 }) : said;
});

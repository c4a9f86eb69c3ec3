import { guardRoute } from "@/app/(studio)/guard-route";
import { receiveSteps } from "@/lib/articles/receive-steps.server";
import { maxBodyBytes, sendStepsSchema } from "@/lib/articles/step-protocol";
import { settleIfInReview } from "@/lib/review/article-step.server";
import type { Refusal } from "@/lib/kernel/result";
import { articleParams } from "../article-params";

/** What somebody typed: docs/reference/step-protocol.md, "Writing". */
export const POST = guardRoute(
  { params: articleParams, body: sendStepsSchema, maximum: maxBodyBytes },
  async ({ actor, params, body }) => {
    const received = await receiveSteps(
      actor,
      { ...body, articleId: params.articleId },
      { suggestionsChanged: settleIfInReview },
    );
    return received.ok ? received : refusal(received.error);
  },
);

/** The protocol has statuses of its own where a client must tell "send it otherwise" from "never send it again". */
const statuses: Readonly<Record<string, number>> = {
  stale: 409,
  reload: 409,
  forbidden: 403,
  notFound: 404,
  tooLarge: 413,
  invalid: 422,
  wrongState: 423,
};

function refusal({ code, facts }: Refusal): Response {
  const missed = code === "stale" || code === "reload";
  const body = missed ? { error: { code, facts: {} }, ...facts } : { error: { code, facts } };
  return Response.json(body, { status: statuses[code] ?? 409, headers: { "cache-control": "no-store" } });
}

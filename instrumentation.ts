import type { Instrumentation } from "next";

/**
 * Every crash while a page or route is made stands in the log, under the number that the error page shows (Next's digest).
 * What the framework throws to redirect or to say "not found" never comes here.
 */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { logCrash } = await import("@/lib/platform/log.server");
  const facts = { path: request.path, method: request.method, route: context.routePath, kind: context.routeType };
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  logCrash(error, facts, digest);
};

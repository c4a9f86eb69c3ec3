import { openRoute } from "@/app/(studio)/guard-route";
import { crashReportSchema, reportCrash } from "@/lib/access/report-crash.server";

/** A page that broke in somebody's browser: logged, and answered with the number that the page then shows. */
export const POST = openRoute({ body: crashReportSchema, maximum: 60_000 }, ({ body, client }) =>
  reportCrash(body, client),
);

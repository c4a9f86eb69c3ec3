import { z } from "zod";
import { openRoute } from "@/app/(studio)/guard-route";
import { parseInput } from "@/lib/access/action-state";
import { slugSchema } from "@/lib/kernel/ids";
import { refuse } from "@/lib/kernel/result";
import { mostNoticeBytes } from "@/lib/mailing/bounces/read-notice";
import { reportSchema } from "@/lib/mailing/bounces/report";
import { takeReport } from "@/lib/mailing/bounces/take-report.server";

/** Where a mail provider says what became of a publication's mails: our own JSON, or the message that came back. Opened by the publication's key. */
export const POST = openRoute(
  { params: z.object({ publication: slugSchema }), raw: true, maximum: mostNoticeBytes },
  async ({ params, request, bytes }) => {
    const asked = { ...params, authorization: request.headers.get("authorization") };
    const text = new TextDecoder().decode(bytes);
    const type = request.headers.get("content-type") ?? "";
    if (/^message\/rfc822\b/i.test(type)) return takeReport(asked, { notice: text });
    if (!/^application\/json\b/i.test(type)) return refuse("wrongMediaType");
    const report = parseInput(reportSchema, jsonOf(text));
    return report.ok ? takeReport(asked, report.value) : report;
  },
);

/** Undefined, which no shape takes, for what is no JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

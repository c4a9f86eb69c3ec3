import { z } from "zod";
import { openRoute } from "@/app/(studio)/guard-route";
import { type ActionState, type FieldProblems, parseInput } from "@/lib/access/action-state";
import { readBytes } from "@/lib/access/read-body.server";
import { slugSchema } from "@/lib/kernel/ids";
import { accept, refuse } from "@/lib/kernel/result";
import { mostNoticeBytes } from "@/lib/mailing/bounces/read-notice";
import { reportSchema } from "@/lib/mailing/bounces/report";
import { type Handed, takeReport } from "@/lib/mailing/bounces/take-report.server";

/**
 * Where a mail provider says what became of a publication's mails: our own JSON, or the message that came back. Opened by the publication's key:
 * of what comes without it nothing is read.
 */
export const POST = openRoute({ params: z.object({ publication: slugSchema }) }, ({ params, request }) =>
  takeReport({ ...params, authorization: request.headers.get("authorization") }, () => readHanded(request)),
);

async function readHanded(request: Request): Promise<ActionState<Handed>> {
  const type = request.headers.get("content-type") ?? "";
  const isNotice = /^message\/rfc822\b/i.test(type);
  if (!isNotice && !/^application\/json\b/i.test(type)) return refuse("wrongMediaType");
  const bytes = await readBytes(request, mostNoticeBytes);
  if (!bytes.ok) return bytes;
  const text = new TextDecoder().decode(bytes.value);
  if (isNotice) return accept({ notice: text });
  const report = parseInput(reportSchema, jsonOf(text));
  return report.ok ? report : refuse("invalid", firstFault(report.error.fields));
}

/** Whoever writes the lines in between is told where they went wrong: `reports.0.outcome`. */
function firstFault(fields: FieldProblems = {}): { field: string; problem: string } {
  const [[field, { code }] = ["", { code: "invalid" }]] = Object.entries(fields);
  return { field: field.slice(0, 100), problem: code };
}

/** Undefined, which no shape takes, for what is no JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

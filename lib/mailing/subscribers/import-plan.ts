import { z } from "zod";
import { locales } from "@/lib/access/actor";
import { idSchema } from "@/lib/kernel/ids";
import { linesSchema } from "@/lib/kernel/text";
import { readDelimited } from "./read-delimited";
import { addressSchema } from "./subscriber";

/** A list of some ten thousand addresses. */
export const mostImportBytes = 900_000;
export const mostImportRows = 30_000;
/** Lines of a report; the rest is counted. */
export const mostReported = 500;

export const importSubscribersSchema = z.strictObject({
  publicationId: idSchema,
  /** CSV with a head row that names a column `email` (and may name `locale` and `state`), or one address a line. */
  text: z.string().min(1).max(mostImportBytes),
  locale: z.enum(locales),
  /** How, when and to what these people agreed: kept with each of them. */
  consent: linesSchema(500).min(20),
});
export type ImportSubscribers = z.infer<typeof importSubscribersSchema>;

export const refusals = ["notAnAddress", "twice", "known", "left", "bounced", "asked", "deleted", "tooMany"] as const;
export type ImportRefusal = (typeof refusals)[number];

export type PlannedRow = { readonly line: number; readonly email: string; readonly locale: string };
export type RefusedRow = { readonly line: number; readonly text: string; readonly why: ImportRefusal };
export type ImportPlan = { readonly rows: readonly PlannedRow[]; readonly refused: readonly RefusedRow[] };

export type ImportReport = {
  readonly added: number;
  readonly refused: readonly RefusedRow[];
  /** Refused lines that the report does not list. */
  readonly more: number;
};

const addressHeads = ["email", "e-mail", "mail", "address", "이메일", "메일", "전자우편", "주소"];
/** Of a list that was exported here or by a program that names states as we do: who is not active there has agreed to nothing here. */
const stateHeads = ["state", "상태"];
const inactive = ["left", "bounced", "asked"] as const;
const localeHeads = ["locale", "language", "언어"];

/** What of a list can be added as far as the list itself tells; whether an address is known is asked of the database. Line numbers count from 1. */
export function planImport(text: string, locale: string): ImportPlan {
  const lines = readDelimited(text.replace(/^\uFEFF/, ""));
  const [first] = lines;
  const heads = (first?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const named = heads.findIndex((head) => addressHeads.includes(head));
  const localeAt = heads.findIndex((head) => localeHeads.includes(head));
  const stateAt = named < 0 ? -1 : heads.findIndex((head) => stateHeads.includes(head));
  const rows: PlannedRow[] = [];
  const refused: RefusedRow[] = [];
  const seen = new Set<string>();
  for (const { line, cells } of named < 0 ? lines : lines.slice(1)) {
    if (cells.every((cell) => cell.trim() === "")) continue;
    const said = withoutGuard(cells[Math.max(named, 0)]?.trim() ?? "");
    const ended = inactive.find((state) => state === cells[stateAt]?.trim().toLowerCase());
    const email = addressSchema.safeParse(said);
    const leaveOut = (why: ImportRefusal) => refused.push({ line, text: said.slice(0, 100), why });
    if (!email.success) leaveOut("notAnAddress");
    else if (seen.has(email.data)) leaveOut("twice");
    else if (ended) leaveOut(ended);
    else if (rows.length >= mostImportRows) leaveOut("tooMany");
    else rows.push({ line, email: email.data, locale: localeOf(cells[localeAt], locale) });
    if (email.success) seen.add(email.data);
  }
  return { rows, refused };
}

/** An export puts an apostrophe before what a spreadsheet would take for a formula. */
function withoutGuard(cell: string): string {
  return cell.replace(/^'(?=[=+\-@])/, "");
}

function localeOf(cell: string | undefined, otherwise: string): string {
  const said = cell?.trim().toLowerCase().split("-")[0];
  return locales.find((one) => one === said) ?? otherwise;
}

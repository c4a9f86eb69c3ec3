import "server-only";
import { createHash } from "node:crypto";
import { issueLabel } from "@/lib/issues/publication";
import type { Id } from "@/lib/kernel/ids";
import { db, inTransaction, type Tx } from "@/lib/platform/db.server";
import { placedItems } from "@/lib/publishing/edition";
import { loadEdition } from "@/lib/publishing/load-edition.server";
import { viewsOf } from "@/lib/publishing/read-views.server";
import { entriesOf, type Entry, indexFormat } from "./entries";
import { fold } from "./fold";
import { gramsOf } from "./grams";

/** An entry as its row holds it. */
export type Indexed = Entry & {
  readonly foldedTitle: string;
  readonly foldedLead: string;
  readonly folded: string;
  /** As PostgreSQL writes an array: `{1,2}`. */
  readonly grams: string;
};

/** What the index should hold of an issue: its live edition, in the words of today's readers. */
export type IssueIndex = {
  readonly editionId: Id | null;
  readonly day: string | null;
  /** How the issue is called, and whose it is. */
  readonly label: string;
  readonly title: string;
  readonly language: string;
  readonly sections: readonly string[];
  readonly entries: readonly Indexed[];
  readonly digest: string;
};

/**
 * Makes the index of an issue hold its live edition and nothing else, in one transaction: killed at any moment, it is as it was. Two processes
 * that do it at once do it one after the other. Where the pointer moves meanwhile, the row says so, and it is done again (`indexWhatIsOut`).
 */
export async function indexIssue(issueId: Id): Promise<void> {
  const index = await readIssueIndex(issueId);
  if (!index) return;
  await inTransaction((tx) => writeIssueIndex(tx, issueId, index), { timeout: 60_000 });
}

/** Null when there is no such issue. */
export async function readIssueIndex(issueId: Id): Promise<IssueIndex | null> {
  const issue = await db.issue.findUnique({ where: { id: issueId }, select: { liveEditionId: true } });
  if (!issue) return null;
  if (!issue.liveEditionId) return nothingOut;
  const { frame } = await loadEdition(issue.liveEditionId);
  const entries = entriesOf(frame, await viewsOf(frame)).map(indexed);
  return {
    editionId: issue.liveEditionId,
    day: frame.issue.publicationDate,
    label: issueLabel(frame.publication.numbering, frame.issue.number),
    title: frame.publication.title,
    language: frame.publication.language,
    sections: [...new Set(placedItems(frame).map(({ section }) => section.title))],
    entries,
    digest: digestOf(entries),
  };
}

const nothingOut: IssueIndex = {
  ...{ editionId: null, day: null, label: "", title: "", language: "" },
  ...{ sections: [], entries: [], digest: "" },
};

export function indexed(entry: Entry): Indexed {
  const foldedTitle = fold(entry.title);
  const foldedLead = fold(entry.lead);
  const folded = [foldedTitle, foldedLead, fold(entry.body)].filter(Boolean).join("\n");
  return { ...entry, foldedTitle, foldedLead, folded, grams: `{${gramsOf(folded).join(",")}}` };
}

export function digestOf(entries: readonly Entry[]): string {
  const said = entries.map((one) => [one.kind, one.slug, one.anchor, one.section, one.title, one.lead, one.body]);
  return createHash("sha256").update(JSON.stringify(said)).digest("hex");
}

/** Puts it in the place of what the index holds of the issue. */
export async function writeIssueIndex(tx: Tx, issueId: Id, index: IssueIndex): Promise<void> {
  const { editionId, day, entries, sections, ...named } = index;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('search index'), hashtext(${issueId}))`;
  await tx.searchEntry.deleteMany({ where: { issueId } });
  if (entries.length > 0)
    await tx.$executeRaw`
      INSERT INTO "SearchEntry" ("editionId", "issueId", "publicationId", "articleId", "kind", "position", "day", "section", "slug",
        "anchor", "language", "title", "article", "lead", "body", "foldedTitle", "foldedLead", "folded", "grams")
      SELECT ${editionId}::uuid, i."id", i."publicationId", e."articleId", e."kind", e."position", ${day}::date, e."section", e."slug",
        e."anchor", e."language", e."title", e."article", e."lead", e."body", e."foldedTitle", e."foldedLead", e."folded", e."grams"::bigint[]
      FROM "Issue" i, jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) AS e("articleId" uuid, "kind" text, "position" int,
        "section" text, "slug" text, "anchor" text, "language" text, "title" text, "article" text, "lead" text, "body" text, "foldedTitle" text,
        "foldedLead" text, "folded" text, "grams" text)
      WHERE i."id" = ${issueId}::uuid`;
  const row = { ...named, editionId, format: indexFormat, sections: [...sections], writtenAt: new Date() };
  await tx.searchIssue.upsert({ where: { issueId }, create: { issueId, ...row }, update: row });
}

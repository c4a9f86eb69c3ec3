import "server-only";
import { createHash } from "node:crypto";
import { mediaTypes, safeName } from "@/lib/rendering/form";
import { numberedTables } from "@/lib/rendering/issue-view";
import { tableCsv } from "@/lib/rendering/table-csv";
import { findLiveEdition } from "./find-live.server";
import { type PublishedForm, viewOfEdition } from "./read-form.server";

/** A table of an issue's live edition by its number in the issue, as CSV; null for what is not published. */
export async function readTableCsv(publication: string, issue: string, number: number): Promise<PublishedForm | null> {
  const live = await findLiveEdition(publication, issue);
  if (!live) return null;
  const view = await viewOfEdition(live);
  const found = numberedTables(view).find((table) => table.number === number);
  if (!found) return null;
  const bytes = new TextEncoder().encode(tableCsv(found.table));
  const { slug, label } = view.issue;
  return {
    bytes,
    mediaType: mediaTypes.csv,
    fileName: {
      written: `${safeName(`${view.publication.title} ${label} ${found.table.captionText || number}`)}.csv`,
      plain: `${view.publication.slug}-${slug}-${number}.csv`.replace(/[^a-z0-9.-]+/gi, ""),
    },
    hash: createHash("sha256").update(bytes).digest("hex"),
    address: `${view.address}/${encodeURIComponent(found.slug)}#${found.table.anchor}`,
  };
}

import { slugSchema } from "@/lib/kernel/ids";
import { isFileOfIssue, isPageOfPublication, isSearchPath, partsOfAddress } from "@/lib/pages/page-address";
import { log } from "@/lib/platform/log.server";
import { mayStandIn } from "@/lib/publishing/may-stand.server";
import type { PublicParts } from "@/lib/publishing/public-parts.server";

/**
 * Whether certainly nothing stands at a public address, found without drawing anything: nothing of such a publication or issue was ever out, or no
 * edition of the issue has such an article. Whoever tries addresses by the thousand costs a question of the database each, at the most.
 */
export async function isUnknownAddress(url: string, known: PublicParts): Promise<boolean> {
  const parts = partsOfAddress(url);
  // Addresses that are written otherwise than ours are led to those that are ours.
  if (!parts || parts.length === 0 || isSearchPath(url)) return false;
  const [publication = "", second, first, ...more] = parts;
  if (publication === "sitemap.xml" && second === undefined) return false;
  if (!isSlug(publication)) return true;
  if (second === "subscribe") return false; // one can ask for a publication by mail before anything of it is out
  await known.confirm();
  if (!known.isCertain) return false;
  if (second === undefined || isPageOfPublication(second)) return !known.hasPublication(publication);
  if (!isSlug(second) || !known.get(`${publication}/${second}`)) return true;
  if (first === undefined || isFileOfIssue(first) || first === "tables") return false;
  if (!isSlug(first)) return true;
  return !(await mayStandIn({ publication, issue: second, below: [first, ...more] }).catch(unsure));
}

function isSlug(part: string): boolean {
  return slugSchema.safeParse(part).success;
}

/** Where the database does not answer, pages that are kept are still sent. */
function unsure(error: unknown): true {
  log("warn", "pages.unsure", { message: String(error) });
  return true;
}

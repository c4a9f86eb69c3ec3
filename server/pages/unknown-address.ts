import { slugSchema } from "@/lib/kernel/ids";
import {
  isBulkyPath,
  isFileOfIssue,
  isPageOfPublication,
  isSearchPath,
  partOfForm,
  partsOfAddress,
  readPageAddress,
} from "@/lib/pages/page-address";
import { log } from "@/lib/platform/log.server";
import { mayStandAcross } from "@/lib/publishing/may-stand-across.server";
import { mayStandIn } from "@/lib/publishing/may-stand.server";
import type { PublicParts } from "@/lib/publishing/public-parts.server";

/**
 * Whether certainly nothing stands at a public address, found without drawing anything: nothing of such a publication or issue was ever out, or no
 * edition of the issue has such an article, no list such a page. Whoever tries addresses by the thousand costs a few questions of the database each, at
 * the most.
 */
export async function isUnknownAddress(url: string, known: PublicParts): Promise<boolean> {
  const parts = partsOfAddress(url);
  // Addresses that are written otherwise than ours are led to those that are ours.
  if (!parts || parts.length === 0 || isSearchPath(url)) return false;
  const [publication = "", second, first, ...more] = parts;
  if (publication === "sitemap.xml" && second === undefined) return false;
  if (!isSlug(publication)) return true;
  if (second === "subscribe") return false; // one can ask for a publication by mail before anything of it is out
  const address = readPageAddress(url);
  if (!address) return true;
  await known.confirm();
  if (!known.isCertain) return false;
  if (second === undefined) return !known.hasPublication(publication);
  if (isPageOfPublication(second)) {
    const query = new URLSearchParams(address.path.split("?", 2)[1] ?? "");
    const place = { publication, page: second, name: first, query };
    return !(known.hasPublication(publication) && (await mayStandAcross(place).catch(unsure)));
  }
  if (!isSlug(second) || !known.get(`${publication}/${second}`)) return true;
  if (first === undefined || isFileOfIssue(first) || first === "tables") return false;
  if (!isSlug(first)) return true;
  return !(await mayStandIn({ publication, issue: second, below: [first, ...more] }).catch(unsure));
}

/** Whether a large file (PDF, picture) is asked for where none is made, as whoever looks for icons does. Without waiting for anything. */
export function isStrayFile(url: string, known: PublicParts): boolean {
  if (!isBulkyPath(url)) return false;
  const part = partOfForm(url);
  return !part || (known.isCertain && !known.get(part));
}

function isSlug(part: string): boolean {
  return slugSchema.safeParse(part).success;
}

/** Where the database does not answer, pages that are kept are still sent. */
function unsure(error: unknown): true {
  log("warn", "pages.unsure", { message: String(error) });
  return true;
}

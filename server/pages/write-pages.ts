import { gunzipSync } from "node:zlib";
import { linksInside } from "@/lib/pages/page-links";
import { isPublicPath, readPageAddress } from "@/lib/pages/page-address";
import { publicParts } from "@/lib/publishing/public-parts.server";
import { listIssuePages } from "@/lib/publishing/list-issue-pages.server";
import { isPicturePublished } from "@/lib/publishing/is-picture-published.server";
import { defaultLocale } from "@/i18n/locales";
import type { PageKeeper } from "./page-keeper";

/**
 * Makes the pages of an issue and those around it (front pages, archive, corrections, feeds) as they are now, and looks whether every link and
 * picture in them leads to something. What nobody needs anew is found as it is kept.
 * @throws when a page is not whole or leads nowhere: the job is tried again, and then a person is told
 */
export async function writePages(keeper: PageKeeper, issueId: string): Promise<void> {
  publicParts().doubt(); // the news of the job may be faster than that of the change
  const paths = await listIssuePages(issueId);
  const seen = new Set(paths);
  const broken: string[] = [];
  for (const path of paths) {
    const html = await pageAt(keeper, path);
    if (html === null) broken.push(path);
    for (const link of html ? linksInside(html) : []) {
      if (seen.has(link)) continue;
      seen.add(link);
      if (!(await leadsSomewhere(keeper, link))) broken.push(`${path} → ${link}`);
    }
  }
  if (broken.length > 0) throw new Error(`pages that are not whole: ${broken.slice(0, 20).join(", ")}`);
}

/** Its text; null when there is none that could be kept. */
async function pageAt(keeper: PageKeeper, path: string): Promise<string | null> {
  const address = readPageAddress(path);
  const made = address && (await keeper.get(address, defaultLocale));
  if (!made || !("kept" in made)) return null;
  const isHtml = made.kept.headers["content-type"]?.startsWith("text/html");
  return isHtml ? gunzipSync(made.kept.gzip).toString() : "";
}

const pictures = /^\/api\/media\/files\/([0-9a-f]{64})$/;

/** Pages are looked for, and made. Other forms are made by other programs when somebody asks: that they can be is theirs to say. */
async function leadsSomewhere(keeper: PageKeeper, link: string): Promise<boolean> {
  const picture = pictures.exec(link)?.[1];
  if (picture) return isPicturePublished(picture);
  if (!isPublicPath(link)) return true;
  return (await pageAt(keeper, link)) !== null;
}

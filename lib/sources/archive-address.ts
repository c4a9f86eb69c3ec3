type Dated = { readonly url: string | null; readonly accessedOn: string | null; readonly publishedOn: string | null };

/**
 * Where the web archive shows a page as it was about the day that it was read (or published, or else now): the archive answers with
 * the copy nearest to that day.
 */
export function archiveAddress({ url, accessedOn, publishedOn }: Dated, now: Date): string | null {
  if (!url) return null;
  const day = accessedOn ?? publishedOn ?? now.toISOString().slice(0, 10);
  return `https://web.archive.org/web/${day.replaceAll("-", "")}/${url}`;
}

/** Where the web archive is asked to keep a page. */
export function archiveRequest(url: string): string {
  return `https://web.archive.org/save/${url}`;
}

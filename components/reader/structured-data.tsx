/** A thing as schema.org describes it. */
export type Thing = Readonly<Record<string, unknown>>;

/** Data about a page for machines, as a script that no browser runs; `<` is escaped so that no text can end it. */
export function StructuredData({ things }: { things: readonly Thing[] }) {
  const graph = { "@context": "https://schema.org", "@graph": things };
  const json = JSON.stringify(graph).replaceAll("<", "\\u003c");
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}

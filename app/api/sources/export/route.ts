import { guardRoute } from "@/app/(studio)/guard-route";
import { streamOf } from "@/app/api/stream-of";
import { exportSources, exportSourcesSchema } from "@/lib/sources/export-sources.server";

/** A file of the sources that a search finds, for other programs: `?publicationId=…&format=bibtex|ris|csl-json&text=…&link=…`. */
export const GET = guardRoute({ query: exportSourcesSchema }, async ({ actor, query }) => {
  const file = await exportSources(actor, query);
  if (!file.ok) return file;
  const { pieces, extension, type } = file.value;
  return new Response(streamOf(pieces), {
    headers: {
      "content-type": `${type}; charset=utf-8`,
      "content-disposition": `attachment; filename="sources.${extension}"`,
      "cache-control": "private, no-store",
    },
  });
});

import { guardRoute } from "@/app/(studio)/guard-route";
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

function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}

import { guardRoute } from "@/app/(studio)/guard-route";
import { streamOf } from "@/app/api/stream-of";
import { exportSubscribers, exportSubscribersSchema } from "@/lib/mailing/subscribers/export-subscribers.server";

/** A file of a publication's subscribers with their consents: `?publicationId=…`. */
export const GET = guardRoute({ query: exportSubscribersSchema }, async ({ actor, query }) => {
  const pieces = await exportSubscribers(actor, query);
  if (!pieces.ok) return pieces;
  return new Response(streamOf(pieces.value), {
    headers: {
      "content-type": "text/csv; charset=utf-8; header=present",
      "content-disposition": 'attachment; filename="subscribers.csv"',
      "cache-control": "private, no-store",
    },
  });
});

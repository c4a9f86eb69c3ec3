import { getTranslations } from "next-intl/server";
import { guardRoute } from "@/app/(studio)/guard-route";
import { streamOf } from "@/app/api/stream-of";
import { exportTrail, exportTrailSchema } from "@/lib/audit/export-trail.server";
import { fileTypes, trailFile } from "./trail-file";

/** A trail as a file: `?about=article&id=…&format=csv|json`, narrowed as on its page. */
export const GET = guardRoute({ query: exportTrailSchema }, async ({ actor, query }) => {
  const [t, tRole] = await Promise.all([getTranslations("trail"), getTranslations("common.roles")]);
  const pages = await exportTrail(actor, query);
  if (!pages.ok) return pages;
  return new Response(streamOf(trailFile(pages.value, query.format, { t, tRole })), {
    headers: {
      "content-type": `${fileTypes[query.format]}; charset=utf-8`,
      "content-disposition": `attachment; filename="trail-${query.about}.${query.format}"`,
      "cache-control": "private, no-store",
    },
  });
});

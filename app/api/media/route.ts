import { guardRoute } from "@/app/(studio)/guard-route";
import { addMedia } from "@/lib/media/add-media.server";
import { addMediaSchema } from "@/lib/media/media";
import { mostUploadBytes } from "@/lib/media/picture-problem";

/** An upload: the body is the file, the query says of what. A route and not an action, so that a browser can tell how far it has come. */
export const POST = guardRoute(
  { query: addMediaSchema, raw: true, maximum: mostUploadBytes },
  ({ actor, query, bytes }) => addMedia(actor, query, bytes),
);

import { z } from "zod";
import { guardRoute } from "@/app/(studio)/guard-route";
import { idSchema } from "@/lib/kernel/ids";
import { addMedia } from "@/lib/media/add-media.server";
import { sentMediaSchema } from "@/lib/media/media";
import { mostUploadBytes } from "@/lib/media/picture-problem";

const params = z.object({ publicationId: idSchema });

/** An upload: the body is the file, the query says more of it. A route and not an action, so that a browser can tell how far it has come. */
export const POST = guardRoute(
  { params, query: sentMediaSchema, raw: true, maximum: mostUploadBytes },
  ({ actor, params: { publicationId }, query, bytes }) => addMedia(actor, { publicationId, ...query }, bytes),
);

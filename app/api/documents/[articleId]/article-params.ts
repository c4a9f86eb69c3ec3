import { z } from "zod";
import { idSchema } from "@/lib/kernel/ids";

/** What stands in the path of every route of a document. */
export const articleParams = z.object({ articleId: idSchema });

import { z } from "zod";
import { idSchema } from "@/lib/kernel/ids";
import { linesSchema } from "@/lib/kernel/text";

/** What readers are told of each changed article, in its editor's words. One without a notice of its own gets the edition's note or reason. */
export const noticesSchema = z
  .array(z.strictObject({ articleId: idSchema, notice: linesSchema(2_000).min(1) }))
  .max(200)
  .default([]);
export type Notices = z.infer<typeof noticesSchema>;

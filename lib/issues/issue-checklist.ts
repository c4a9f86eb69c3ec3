import { z } from "zod";
import { idSchema } from "@/lib/kernel/ids";
import { lineSchema } from "@/lib/kernel/text";

export const mostPoints = 50;
export const pointTextSchema = lineSchema(200).min(1);

/** What is ticked off before an issue goes out, in its order: the wording, and who ticked it when; null while it is open. */
export const issueChecklistSchema = z
  .array(
    z.strictObject({
      text: pointTextSchema,
      done: z.strictObject({ userId: idSchema, name: z.string(), at: z.iso.datetime() }).nullable().default(null),
    }),
  )
  .max(mostPoints);
export type IssueChecklist = z.infer<typeof issueChecklistSchema>;

/** The points by their wording alone, each once: as a template or a form gives them. */
export const checklistTextsSchema = z
  .array(pointTextSchema)
  .max(mostPoints)
  .transform((texts) => [...new Set(texts)]);

/** Another wording of the list: a point whose words stay keeps its tick. */
export function reworded(list: IssueChecklist, texts: readonly string[]): IssueChecklist {
  const done = new Map(list.map((point) => [point.text, point.done]));
  return texts.map((text) => ({ text, done: done.get(text) ?? null }));
}

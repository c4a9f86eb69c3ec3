import { z } from "zod";
import { idSchema } from "@/lib/kernel/ids";

/** What a round's reviewers tick off. The wording is frozen when the round opens; a later change of the policy leaves it as it was. */
export const checklistSchema = z
  .array(
    z.strictObject({
      label: z.string().min(1).max(200),
      doneById: idSchema.nullable(),
      doneAt: z.iso.datetime({ offset: true }).nullable(),
    }),
  )
  .max(50);
export type Checklist = z.infer<typeof checklistSchema>;

/** A fresh list with nothing ticked. */
export function freshChecklist(labels: readonly string[]): Checklist {
  return labels.map((label) => ({ label, doneById: null, doneAt: null }));
}

/** Ticks or unticks one item; null when there is no such item. */
export function tick(list: Checklist, index: number, by: { userId: string; at: string } | null): Checklist | null {
  if (!list[index]) return null;
  return list.map((item, at) =>
    at === index ? { ...item, doneById: by?.userId ?? null, doneAt: by?.at ?? null } : item,
  );
}

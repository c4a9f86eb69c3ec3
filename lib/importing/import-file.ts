import { z } from "zod";
import type { BlockJson } from "@/lib/document/json";
import { textSchema } from "@/lib/kernel/text";
import type { Outside } from "./read-outside";

const flag = z.enum(["0", "1"]).default("0");

/** What the query of a file's import says: its name, and which parts of the article's head it may fill. */
export const sentFileSchema = z.object({
  name: textSchema(255).default(""),
  title: flag,
  lead: flag,
});
export type SentFile = z.infer<typeof sentFileSchema>;

const counts = z.record(z.string(), z.number());
const parts = z.array(z.looseObject({ type: z.string() }));

/** The answer, as far as a browser must be sure of it: its blocks are checked by the schema when they are put in. */
const answerSchema = z.object({
  blocks: z.array(z.custom<BlockJson>((block) => z.looseObject({ type: z.string() }).safeParse(block).success)),
  head: z.object({
    title: parts.nullable(),
    lead: z.object({ content: parts, eventDate: z.string().nullable() }).nullable(),
  }),
  report: z.object({
    kept: counts,
    dropped: counts,
    references: z.array(z.object({ title: z.string(), url: z.string() })),
    leftPictures: z.array(z.object({ address: z.string(), alt: z.string() })),
  }),
  inline: z.boolean(),
  pictures: z.array(z.unknown()).max(0),
});

/** Null: it is no such answer. */
export function parseImported(answer: unknown): Outside | null {
  const parsed = answerSchema.safeParse(answer);
  return parsed.success ? (parsed.data as unknown as Outside) : null;
}

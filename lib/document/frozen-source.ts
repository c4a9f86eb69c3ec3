import { z } from "zod";
import { daySchema } from "@/lib/kernel/dates";
import { languageSchema } from "@/lib/kernel/language";
import { lineSchema } from "@/lib/kernel/text";
import { isWebAddress, longestHref } from "./href";

/** The address of a page. */
export const webAddressSchema = z
  .string()
  .max(longestHref)
  .superRefine((address, context) => {
    if (!isWebAddress(address)) context.addIssue({ code: "invalid_format", format: "url", input: address });
  });

/** The facts of a source that its readers see; a revision freezes exactly these. */
export const sourceFacts = {
  /** In the language that it was published in. */
  title: lineSchema(500).min(1),
  titleTranslation: lineSchema(500),
  outlet: lineSchema(200),
  /** Of the title. */
  language: languageSchema,
  url: webAddressSchema.nullable(),
  publishedOn: daySchema.nullable(),
  accessedOn: daySchema.nullable(),
  archiveUrl: webAddressSchema.nullable(),
};

/** What only some sources have, printed where a style of references wants it. Left out where there is nothing to say. */
export const referenceFacts = {
  /** Names in their printed order, parted by semicolons: "王小明; Kim, Minsu". */
  authors: lineSchema(1000).min(1),
  volume: lineSchema(40).min(1),
  issue: lineSchema(40).min(1),
  pages: lineSchema(60).min(1),
  publisher: lineSchema(200).min(1),
  /** Lower case, without a resolver's address. */
  doi: lineSchema(300).min(1),
};

export const frozenSourceSchema = z.strictObject({
  ...sourceFacts,
  ...z.strictObject(referenceFacts).partial().shape,
});
export type FrozenSource = Readonly<z.infer<typeof frozenSourceSchema>>;

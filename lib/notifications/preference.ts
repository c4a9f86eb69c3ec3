import { z } from "zod";
import { timeZoneSchema } from "@/lib/issues/publication";
import { isAllowed, kinds, ways } from "./kinds";

const waySchemas = Object.fromEntries(
  kinds.map((kind) => [
    kind,
    z
      .enum(ways)
      .refine((way) => isAllowed(kind, way))
      .optional(),
  ]),
);

/** What the settings send: a way for each kind that is shown, and when the digest comes. */
export const changePreferenceSchema = z.strictObject({
  ways: z.strictObject(
    waySchemas as Record<(typeof kinds)[number], z.ZodOptional<z.ZodEnum<{ [Way in (typeof ways)[number]]: Way }>>>,
  ),
  digestHour: z.coerce.number().int().min(0).max(23),
  timeZone: timeZoneSchema,
});
export type ChangePreference = z.infer<typeof changePreferenceSchema>;

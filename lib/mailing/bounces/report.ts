import { z } from "zod";

/** How many mails one report may tell of. */
export const mostReported = 100;

/**
 * What became of mails, as a mail provider says it (docs/reference/bounces.md). `message`: the Message-ID, or the address that what cannot be
 * delivered comes back to; the mail is known by its signed name in there. `failed`: not delivered; `complained`: its reader called it unwanted.
 */
export const reportSchema = z.strictObject({
  reports: z
    .array(
      z.strictObject({
        message: z.string().max(1_000),
        outcome: z.enum(["failed", "delayed", "delivered", "complained"]),
        /** RFC 3463. */
        status: z
          .string()
          .regex(/^[245]\.\d{1,3}\.\d{1,3}$/)
          .nullish(),
        said: z.string().max(2_000).default(""),
      }),
    )
    .min(1)
    .max(mostReported),
});
export type Reported = z.infer<typeof reportSchema>["reports"][number];

import { z } from "zod";

/** How a publication's issues go out by mail: not at all (and nobody can subscribe), when somebody says so, or by themselves with the first edition. */
export const mailWays = ["off", "byHand", "automatic"] as const;
export type MailWay = (typeof mailWays)[number];

/** Mails a minute: what the mail server allows is often little. */
export const mostPerMinute = 6_000;

export const mailSettingSchema = z.strictObject({
  sending: z.enum(mailWays).default("off"),
  perMinute: z.coerce.number().int().min(1).max(mostPerMinute).default(60),
});
export type MailSetting = z.infer<typeof mailSettingSchema>;

import { z } from "zod";
import { markers } from "@/lib/document/nodes/bulletList";
import { colourSchema, contrast } from "@/lib/kernel/colour";
import { idSchema, slugSchema } from "@/lib/kernel/ids";
import { lineSchema, linesSchema } from "@/lib/kernel/text";
import { reviewPolicySchema } from "./review-policy";

/** The imprint: who made it, in rows of a label and a value, in their order. */
export const colophonSchema = z
  .array(z.strictObject({ label: lineSchema(60).min(1), value: lineSchema(300).min(1) }))
  .max(30)
  .default([]);
export type Colophon = z.infer<typeof colophonSchema>;

export const sectionNumberings = ["roman", "arabic", "none"] as const;

/** How the publication counts and marks: issue label, a new section's numbering, and the bullets of list levels 1 to 4. */
export const numberingSchema = z.strictObject({
  /** `{number}` stands for the issue's number. */
  issueLabel: lineSchema(40)
    .refine((label) => label.includes("{number}"), { error: "issueLabel" })
    .default("제{number}호"),
  sections: z.enum(sectionNumberings).default("roman"),
  bullets: z.array(z.enum(markers)).length(4).default(["disc", "dash", "disc", "dash"]),
});
export type Numbering = z.infer<typeof numberingSchema>;

/** "제126호" from 126. */
export function issueLabel(numbering: Numbering, number: number): string {
  return numbering.issueLabel.replaceAll("{number}", String(number));
}

export const textFaces = ["sans", "serif"] as const;

/** The title in its own language with its address beneath it; or numbered, one paragraph each (lib/rendering/reference-style.ts). */
export const referenceStyles = ["original", "numbered"] as const;

export const approverStyles = ["roles", "names"] as const;

export const printMargins = ["regular", "compact"] as const;

/** A colour to print with: white letters on it can be read, and so can it on white paper (WCAG 2.2, 4.5:1). */
export const printColourSchema = colourSchema.refine((colour) => contrast(colour, "#ffffff") >= 4.5, {
  error: "colourTooLight",
});

/** How its pages look, on the web and in print. What is not set is the house's; "" from a form sets nothing. */
export const appearanceSchema = z.strictObject({
  textFace: z.enum(textFaces).default("sans"),
  colour: z.preprocess((value) => (value === "" ? undefined : value), printColourSchema.optional()),
  margins: z.enum(printMargins).optional(),
  /** How references are printed; left out: "original". Without a default of its own, so that what editions froze before stays what it was. */
  references: z.enum(referenceStyles).optional(),
  /** Whether the public proof names who approved, or only their role; left out: the role. */
  approvers: z.enum(approverStyles).optional(),
});
export type Appearance = z.infer<typeof appearanceSchema>;

/** First parts of addresses that the app itself answers: no publication may stand in their place. */
export const reservedSlugs = [
  "studio",
  "api",
  "sign-in",
  "sign-out",
  "account",
  "preview",
  "search",
  "feed",
  "feeds",
  "about",
  "assets",
  "media",
];

export const publicationSlugSchema = slugSchema.refine((slug) => !reservedSlugs.includes(slug), { error: "reserved" });

/** A language tag (BCP 47) in its canonical spelling. */
export const languageSchema = z
  .string()
  .max(35)
  .transform((tag, context) => {
    try {
      const [canonical] = Intl.getCanonicalLocales(tag);
      if (canonical) return canonical;
    } catch {
      // said below
    }
    context.addIssue({ code: "custom", message: "language" });
    return z.NEVER;
  });

/** A time zone that this machine's calendar knows (IANA). */
export const timeZoneSchema = z.string().max(60).refine(isTimeZone, { error: "timeZone" });

/** The zones that can be chosen, by name. UTC is not among those that a calendar lists. */
export function timeZones(): string[] {
  return [...new Set([...Intl.supportedValuesOf("timeZone"), "UTC"])].sort();
}

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).format(0) !== "";
  } catch {
    return false;
  }
}

/** Everything that can be set about a publication. */
export const publicationSettingsSchema = z.strictObject({
  title: lineSchema(120).min(1),
  slug: publicationSlugSchema,
  description: lineSchema(300).default(""),
  language: languageSchema,
  timeZone: timeZoneSchema,
  publisher: lineSchema(120).default(""),
  rightsNotice: linesSchema(1000).default(""),
  colophon: colophonSchema,
  numbering: numberingSchema.prefault({}),
  reviewPolicy: reviewPolicySchema.prefault({}),
  appearance: appearanceSchema.prefault({}),
  sourceLanguages: z.array(languageSchema).max(20).default([]),
});
export type PublicationSettings = z.infer<typeof publicationSettingsSchema>;

export const createPublicationSchema = publicationSettingsSchema.pick({
  title: true,
  slug: true,
  language: true,
  timeZone: true,
});
export type CreatePublication = z.infer<typeof createPublicationSchema>;

/** `fingerprint`: of the settings that the person was shown; a change since then is not written over. */
export const updatePublicationSchema = z.strictObject({
  publicationId: idSchema,
  fingerprint: z.string().max(64),
  settings: publicationSettingsSchema,
});
export type UpdatePublication = z.infer<typeof updatePublicationSchema>;

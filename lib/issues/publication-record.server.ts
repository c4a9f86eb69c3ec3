import "server-only";
import { hashOf } from "@/lib/kernel/hash";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import { appearanceSchema, colophonSchema, numberingSchema, type PublicationSettings } from "./publication";
import { reviewPolicySchema } from "./review-policy";

export const settingsColumns = {
  title: true,
  slug: true,
  description: true,
  language: true,
  timeZone: true,
  publisher: true,
  rightsNotice: true,
  colophon: true,
  numbering: true,
  reviewPolicy: true,
  appearance: true,
  sourceLanguages: true,
} as const satisfies Prisma.PublicationSelect;

type Row = Prisma.PublicationGetPayload<{ select: typeof settingsColumns }>;

/** A publication's row as its settings: the JSON columns are parsed here and nowhere else on the way. */
export function settingsOf(row: Row): PublicationSettings {
  return {
    title: row.title,
    slug: row.slug,
    description: row.description,
    language: row.language,
    timeZone: row.timeZone,
    publisher: row.publisher,
    rightsNotice: row.rightsNotice,
    colophon: colophonSchema.parse(row.colophon),
    numbering: numberingSchema.parse(row.numbering),
    reviewPolicy: reviewPolicySchema.parse(row.reviewPolicy),
    appearance: appearanceSchema.parse(row.appearance),
    sourceLanguages: row.sourceLanguages,
  };
}

/** Tells one state of the settings from another: a form carries it back, so that a change in between is noticed. */
export function fingerprintOf(settings: PublicationSettings): Promise<string> {
  return hashOf(settings);
}

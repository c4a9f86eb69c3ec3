import "server-only";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import type { SectionFields } from "./section";

/** A section's fields as its row holds them. */
export function sectionRow({ reviewPolicy, ...fields }: SectionFields) {
  return { ...fields, reviewPolicy: reviewPolicy ?? Prisma.DbNull };
}

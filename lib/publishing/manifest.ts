import { z } from "zod";
import { idSchema, slugSchema } from "@/lib/kernel/ids";
import { hashSchema } from "./hash";

const instantSchema = z.iso.datetime({ offset: true });

/** One verdict that an article was let through by: in which role and when, never by whose name. */
export const manifestApprovalSchema = z.strictObject({
  role: z.enum(["reviewer", "managingEditor"]),
  verdict: z.enum(["approve", "override"]),
  at: instantSchema,
});

export const manifestArticleSchema = z.strictObject({
  articleId: idSchema,
  slug: slugSchema,
  revisionId: idSchema,
  revisionNumber: z.int().positive(),
  /** SHA-256 of the revision's canonical content: what the public reads, and what the reviewers approved. */
  hash: hashSchema,
  approvals: z.array(manifestApprovalSchema).min(1),
});

/**
 * The public proof of an edition. `frameHash` is the SHA-256 of the frame's stable JSON (keys sorted), so it covers titles,
 * order, numbers, labels, summary and colophon; each article's hash covers its text. The edition's hash is that of this manifest.
 */
export const manifestSchema = z.strictObject({
  format: z.literal(1),
  publication: slugSchema,
  issue: slugSchema,
  edition: z.int().positive(),
  publishedAt: instantSchema,
  previousEditionHash: hashSchema.nullable(),
  frameHash: hashSchema,
  signOff: z.strictObject({ at: instantSchema, hash: hashSchema }),
  articles: z.array(manifestArticleSchema).min(1),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestArticle = z.infer<typeof manifestArticleSchema>;
export type ManifestApproval = z.infer<typeof manifestApprovalSchema>;

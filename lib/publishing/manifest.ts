import { z } from "zod";
import { idSchema, slugSchema } from "@/lib/kernel/ids";
import { hashSchema } from "./hash";

const instantSchema = z.iso.datetime({ offset: true });

/** A revision of a table or a chart that a text is pinned to, with the SHA-256 of its content. */
export const pinnedSchema = z.strictObject({ revisionId: idSchema, hash: hashSchema });
/** A picture: the hash of its master, and of every size that is served of it. */
export const pinnedPictureSchema = z.strictObject({ mediaId: idSchema, hash: hashSchema, files: z.array(hashSchema) });
export type Materials = {
  tables: z.infer<typeof pinnedSchema>[];
  charts: z.infer<typeof pinnedSchema>[];
  media: z.infer<typeof pinnedPictureSchema>[];
};

/** One verdict that an article was let through by: in which role and when; by whom, if the publication shows names. */
export const manifestApprovalSchema = z.strictObject({
  role: z.enum(["reviewer", "managingEditor"]),
  verdict: z.enum(["approve", "override"]),
  at: instantSchema,
  name: z.string().optional(),
});

export const manifestArticleSchema = z.strictObject({
  articleId: idSchema,
  slug: slugSchema,
  revisionId: idSchema,
  revisionNumber: z.int().positive(),
  /** SHA-256 of the revision's canonical content: what the public reads, and what the reviewers approved. */
  hash: hashSchema,
  approvals: z.array(manifestApprovalSchema).min(1),
  /** From format 2 on. */
  tables: z.array(pinnedSchema).optional(),
  charts: z.array(pinnedSchema).optional(),
  media: z.array(pinnedPictureSchema).optional(),
});

/**
 * The public proof of an edition. `frameHash` is the SHA-256 of the frame's stable JSON (keys sorted), so it covers titles,
 * order, numbers, labels, summary and colophon; each article's hash covers its text. The edition's hash is that of this manifest.
 */
export const manifestSchema = z.strictObject({
  /** 1: without what the texts are made with. Editions keep the format that they were made in. */
  format: z.union([z.literal(1), z.literal(2)]),
  publication: slugSchema,
  issue: slugSchema,
  edition: z.int().positive(),
  publishedAt: instantSchema,
  previousEditionHash: hashSchema.nullable(),
  frameHash: hashSchema,
  signOff: z.strictObject({
    at: instantSchema,
    hash: hashSchema,
    role: z.literal("managingEditor").optional(),
    name: z.string().optional(),
  }),
  articles: z.array(manifestArticleSchema).min(1),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestArticle = z.infer<typeof manifestArticleSchema>;
export type ManifestApproval = z.infer<typeof manifestApprovalSchema>;

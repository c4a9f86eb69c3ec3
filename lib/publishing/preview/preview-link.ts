import { z } from "zod";
import { idSchema } from "@/lib/kernel/ids";
import { lineSchema } from "@/lib/kernel/text";

/** For how long a link opens: what whoever makes it chooses from, in days. */
export const previewDays = ["1", "3", "7", "14", "30"] as const;

export const makePreviewLinkSchema = z.strictObject({
  issueId: idSchema,
  /** Whom it is for: so that one that went astray can be told from the others. */
  label: lineSchema(120).min(1),
  days: z.enum(previewDays).transform(Number),
});
export type MakePreviewLink = z.infer<typeof makePreviewLinkSchema>;

export const revokePreviewLinkSchema = z.strictObject({ issueId: idSchema, linkId: idSchema });
export type RevokePreviewLink = z.infer<typeof revokePreviewLinkSchema>;

/** A link in the list of an issue's. Plain data, as a page takes it. */
export type PreviewLinkLine = {
  readonly id: string;
  readonly label: string;
  readonly madeBy: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly state: "open" | "expired" | "revoked";
  readonly lastUsedAt: string | null;
  readonly uses: number;
  /** Its path; null for one that opens nothing any more. */
  readonly path: string | null;
};

/** The cookie by which a browser that was let in by a link is given the pictures of its issue. */
export const previewCookie = "preview";

export function previewPath(token: string, articleSlug?: string): string {
  return `/preview/${token}${articleSlug === undefined ? "" : `/${encodeURIComponent(articleSlug)}`}`;
}

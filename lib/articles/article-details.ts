import { z } from "zod";
import { articleKinds } from "@/lib/document/revision-content";
import { idSchema, slugSchema } from "@/lib/kernel/ids";
import { languageSchema } from "@/lib/kernel/language";
import { lineSchema } from "@/lib/kernel/text";

export const articleRoles = ["author", "editor", "translator"] as const;

/** Who is named on an article, in the order in which they are named. */
export const articlePeopleSchema = z
  .array(z.strictObject({ userId: idSchema, role: z.enum(articleRoles).default("author") }))
  .max(20)
  .refine((people) => new Set(people.map(({ userId, role }) => `${userId} ${role}`)).size === people.length, {
    error: "taken",
  });
export type ArticlePeople = z.infer<typeof articlePeopleSchema>;

const details = {
  slug: z.string().trim().normalize("NFC").pipe(slugSchema),
  kind: z.enum(articleKinds),
  language: languageSchema,
  /** As it is printed; it may name people who have no account. */
  byline: lineSchema(300),
  people: articlePeopleSchema,
  dueAt: z.iso.datetime({ offset: true }).nullable(),
};

/** What is said of an article beside its text. `kind`, `language` and `byline` are in a revision's hash. */
export const articleDetailsSchema = z.strictObject(details);
export type ArticleDetails = z.infer<typeof articleDetailsSchema>;
export type ArticleField = keyof ArticleDetails;

export const createArticleSchema = z.strictObject({
  publicationId: idSchema,
  title: lineSchema(300).default(""),
  /** Left out: made from the title. */
  slug: z.preprocess((value) => (value === "" ? undefined : value), details.slug.optional()),
  kind: details.kind.default("article"),
  /** Left out: the publication's. */
  language: details.language.optional(),
  byline: details.byline.default(""),
  people: details.people.default([]),
  dueAt: details.dueAt.default(null),
});
export type CreateArticle = z.input<typeof createArticleSchema>;

/** `seen` is what the person had before them: a change over somebody else's change is refused. */
export const updateArticleSchema = z.strictObject({
  articleId: idSchema,
  seen: articleDetailsSchema,
  changes: articleDetailsSchema.partial(),
});
export type UpdateArticle = z.infer<typeof updateArticleSchema>;

/** The fields that a revision's hash covers: changing one of them is a contribution. */
export const hashedFields: readonly ArticleField[] = ["kind", "language", "byline"];
/** The fields that say who writes it, and by when. */
export const assignedFields: readonly ArticleField[] = ["people", "dueAt"];

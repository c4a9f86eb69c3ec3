"use server";

import { guardAction } from "@/app/(studio)/guard-action";
import { createArticleSchema } from "@/lib/articles/article-details";
import { createArticle } from "@/lib/articles/create-article.server";

/** Begins an article from the list. Refuses as `createArticle` does. */
export const createArticleAction = guardAction(createArticleSchema, createArticle);

-- Whom a comment names with @: they are told.
ALTER TABLE "Comment" ADD COLUMN "mentions" UUID[] DEFAULT ARRAY[]::UUID[];

-- What the articles of a section ask for beyond the publication's policy, or instead of it.
ALTER TABLE "Section" ADD COLUMN "reviewPolicy" JSONB;

-- Whoever writes asks for the open comments of the article with every step.
CREATE INDEX "CommentThread_open" ON "CommentThread" ("articleId") WHERE "resolvedAt" IS NULL;

-- Whose day has passed is asked every few minutes.
CREATE INDEX "ReviewRound_open_due" ON "ReviewRound" ("dueAt") WHERE "closedAt" IS NULL;

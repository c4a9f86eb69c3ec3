-- What a place in an issue says of the article that is wanted there: shown in its empty parts.
ALTER TABLE "IssueItem" ADD COLUMN "hints" JSONB NOT NULL DEFAULT '{}';

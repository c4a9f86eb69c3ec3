-- What the making of an issue needs: the publication's own say in what holds an issue back, a checklist of the issue, what a sign-off covers
-- part by part, and how long texts are in print.

ALTER TABLE "Publication" ADD COLUMN "gateRules" JSONB NOT NULL DEFAULT '{}';
ALTER TABLE "IssueTemplate" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Issue" ADD COLUMN "checklist" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE "SignOff" ADD COLUMN "covers" JSONB;

-- A cache: no foreign key, since it is of articles and of issues.
CREATE TABLE "PageCount" (
    "subjectId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "setting" TEXT NOT NULL,
    "tenths" INTEGER NOT NULL,
    "documentVersion" INTEGER NOT NULL DEFAULT 0,
    "countedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PageCount_pkey" PRIMARY KEY ("subjectId","hash","setting")
);
CREATE INDEX "PageCount_subjectId_countedAt_idx" ON "PageCount"("subjectId", "countedAt" DESC);

-- For the calendar: what is due between two days.
CREATE INDEX "Article_publicationId_dueAt_idx" ON "Article"("publicationId", "dueAt");
CREATE INDEX "IssueItem_dueAt_idx" ON "IssueItem"("dueAt");

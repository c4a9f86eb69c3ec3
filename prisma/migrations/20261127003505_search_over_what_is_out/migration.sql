-- CreateTable
CREATE TABLE "SearchEntry" (
    "id" BIGSERIAL NOT NULL,
    "editionId" UUID NOT NULL,
    "issueId" UUID NOT NULL,
    "publicationId" UUID NOT NULL,
    "articleId" UUID,
    "kind" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "section" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "anchor" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "article" TEXT NOT NULL,
    "lead" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "foldedTitle" TEXT NOT NULL,
    "foldedLead" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "grams" BIGINT[],

    CONSTRAINT "SearchEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SearchIssue" (
    "issueId" UUID NOT NULL,
    "editionId" UUID,
    "format" INTEGER NOT NULL,
    "digest" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "sections" TEXT[],
    "writtenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SearchIssue_pkey" PRIMARY KEY ("issueId")
);

-- CreateIndex
CREATE INDEX "SearchEntry_issueId_idx" ON "SearchEntry"("issueId");

-- CreateIndex
CREATE INDEX "SearchEntry_grams_idx" ON "SearchEntry" USING GIN ("grams");

-- AddForeignKey
ALTER TABLE "SearchEntry" ADD CONSTRAINT "SearchEntry_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "Issue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchIssue" ADD CONSTRAINT "SearchIssue_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "Issue"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- Letters are compared as they are encoded, whatever the database's own order of letters is: `position` must mean the same everywhere.
ALTER TABLE "SearchEntry"
  ALTER COLUMN "foldedTitle" TYPE TEXT COLLATE "C", ALTER COLUMN "foldedLead" TYPE TEXT COLLATE "C", ALTER COLUMN "folded" TYPE TEXT COLLATE "C";

-- Many texts are looked into for one question: unpacking each would take longer than reading it. The rest of a row stays short beside it.
ALTER TABLE "SearchEntry" ALTER COLUMN "folded" SET STORAGE EXTERNAL;

-- A list of what is still to be sorted in would be gone through by every question.
ALTER INDEX "SearchEntry_grams_idx" SET (fastupdate = off);

ALTER TABLE "SearchEntry" ADD CONSTRAINT "SearchEntry_kind_check" CHECK ("kind" IN ('article', 'brief', 'table', 'chart', 'source', 'issue'));

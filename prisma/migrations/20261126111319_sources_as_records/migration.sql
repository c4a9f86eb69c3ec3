-- Sources that are searched inside words, are looked at by the link check, and keep copies of their pages.

-- AlterEnum
ALTER TYPE "LinkState" ADD VALUE 'closed';

-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "authors" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "details" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "doi" TEXT,
ADD COLUMN     "grams" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "host" TEXT,
ADD COLUMN     "linkCheckedAt" TIMESTAMPTZ(3),
ADD COLUMN     "linkFailures" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "linkNextAt" TIMESTAMPTZ(3),
ADD COLUMN     "linkProblem" TEXT,
ADD COLUMN     "linkStatus" INTEGER,
ADD COLUMN     "movedTo" TEXT,
ADD COLUMN     "searchText" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "SourceCopy" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "takenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "url" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "SourceCopy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LinkHost" (
    "host" TEXT NOT NULL,
    "busyUntil" TIMESTAMPTZ(3) NOT NULL,
    "robots" TEXT,
    "robotsAt" TIMESTAMPTZ(3),

    CONSTRAINT "LinkHost_pkey" PRIMARY KEY ("host")
);

-- CreateIndex
CREATE INDEX "SourceCopy_sourceId_takenAt_idx" ON "SourceCopy"("sourceId", "takenAt" DESC);

-- CreateIndex
CREATE INDEX "Source_publicationId_linkState_linkCheckedAt_idx" ON "Source"("publicationId", "linkState", "linkCheckedAt" DESC);

-- CreateIndex
CREATE INDEX "Source_linkNextAt_idx" ON "Source"("linkNextAt");

-- CreateIndex
CREATE INDEX "Source_linkCheckedAt_idx" ON "Source"("linkCheckedAt");

-- CreateIndex
CREATE INDEX "Source_grams_idx" ON "Source" USING GIN ("grams");

-- CreateIndex
CREATE UNIQUE INDEX "Source_publicationId_doi_key" ON "Source"("publicationId", "doi");

-- AddForeignKey
ALTER TABLE "SourceCopy" ADD CONSTRAINT "SourceCopy_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- What is there already is found from now on: words in lower case, each cut into its letters and pairs of letters (search-grams.ts).
UPDATE "Source" SET "searchText" = lower(normalize(concat_ws(E'\n', "title", "titleTranslation", "outlet", "url"), NFKC));
UPDATE "Source" SET "grams" = ARRAY(
  SELECT DISTINCT gram
  FROM regexp_split_to_table("searchText", '\s+') AS word,
       generate_series(1, length(word)) AS at,
       LATERAL (VALUES (substr(word, at, 1)), (substr(word, at, 2))) AS cut (gram)
);

-- And its links are looked at, the oldest first and not all at once.
UPDATE "Source" SET
  "host" = lower(substring("url" FROM '^https?://([^/?#:@]+)')),
  "linkNextAt" = now() + random() * interval '3 days'
WHERE "url" IS NOT NULL;

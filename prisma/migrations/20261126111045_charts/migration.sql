-- Charts get revisions, as tables have: a chart's identity, and what it said each time that it was changed. Until now no command made
-- charts, so "Chart" is empty and its columns may be other ones.

-- DropForeignKey
ALTER TABLE "Chart" DROP CONSTRAINT "Chart_tableRevisionId_fkey";

-- DropIndex
DROP INDEX "Chart_publicationId_idx";

-- DropIndex
DROP INDEX "Chart_tableRevisionId_idx";

-- AlterTable
ALTER TABLE "Chart" DROP COLUMN "kind",
DROP COLUMN "spec",
DROP COLUMN "tableRevisionId",
ADD COLUMN     "caption" TEXT NOT NULL,
ADD COLUMN     "headRevisionId" UUID,
ADD COLUMN     "tableId" UUID NOT NULL;

-- DropEnum
DROP TYPE "ChartKind";

-- CreateTable
CREATE TABLE "ChartRevision" (
    "id" UUID NOT NULL,
    "chartId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "tableId" UUID NOT NULL,
    "tableRevisionId" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ChartRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChartUse" (
    "articleId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "chartId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,

    CONSTRAINT "ChartUse_pkey" PRIMARY KEY ("articleId","position")
);

-- CreateIndex
CREATE INDEX "ChartRevision_tableRevisionId_idx" ON "ChartRevision"("tableRevisionId");

-- CreateIndex
CREATE UNIQUE INDEX "ChartRevision_chartId_number_key" ON "ChartRevision"("chartId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "ChartRevision_id_chartId_key" ON "ChartRevision"("id", "chartId");

-- CreateIndex
CREATE INDEX "ChartUse_chartId_idx" ON "ChartUse"("chartId");

-- CreateIndex
CREATE INDEX "ChartUse_revisionId_idx" ON "ChartUse"("revisionId");

-- CreateIndex
CREATE INDEX "Chart_publicationId_updatedAt_id_idx" ON "Chart"("publicationId", "updatedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Chart_tableId_idx" ON "Chart"("tableId");

-- CreateIndex
CREATE UNIQUE INDEX "Chart_headRevisionId_id_key" ON "Chart"("headRevisionId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Chart_id_tableId_key" ON "Chart"("id", "tableId");

-- AddForeignKey
ALTER TABLE "Chart" ADD CONSTRAINT "Chart_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "Table"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Chart" ADD CONSTRAINT "Chart_headRevisionId_id_fkey" FOREIGN KEY ("headRevisionId", "id") REFERENCES "ChartRevision"("id", "chartId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ChartRevision" ADD CONSTRAINT "ChartRevision_chartId_tableId_fkey" FOREIGN KEY ("chartId", "tableId") REFERENCES "Chart"("id", "tableId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ChartRevision" ADD CONSTRAINT "ChartRevision_tableRevisionId_tableId_fkey" FOREIGN KEY ("tableRevisionId", "tableId") REFERENCES "TableRevision"("id", "tableId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ChartRevision" ADD CONSTRAINT "ChartRevision_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChartUse" ADD CONSTRAINT "ChartUse_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChartUse" ADD CONSTRAINT "ChartUse_chartId_fkey" FOREIGN KEY ("chartId") REFERENCES "Chart"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChartUse" ADD CONSTRAINT "ChartUse_revisionId_chartId_fkey" FOREIGN KEY ("revisionId", "chartId") REFERENCES "ChartRevision"("id", "chartId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What was written once stays written: no update, no deletion, no truncation.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "ChartRevision" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "ChartRevision" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE "ChartRevision" ADD CONSTRAINT "ChartRevision_hash_check" CHECK ("hash" ~ '^[0-9a-f]{64}$');

-- Where tables are used becomes an index, as it is of sources, pictures and charts; and who left an article as it is although a table has
-- newer data is on record.

-- CreateTable
CREATE TABLE "TableUse" (
    "articleId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "tableId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,

    CONSTRAINT "TableUse_pkey" PRIMARY KEY ("articleId","position")
);

-- CreateTable
CREATE TABLE "TableKept" (
    "articleId" UUID NOT NULL,
    "tableId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TableKept_pkey" PRIMARY KEY ("articleId","tableId")
);

-- CreateIndex
CREATE INDEX "TableUse_tableId_idx" ON "TableUse"("tableId");

-- CreateIndex
CREATE INDEX "TableUse_revisionId_idx" ON "TableUse"("revisionId");

-- CreateIndex
CREATE INDEX "TableKept_tableId_idx" ON "TableKept"("tableId");

-- CreateIndex
CREATE INDEX "TableKept_revisionId_idx" ON "TableKept"("revisionId");

-- CreateIndex
CREATE INDEX "TableKept_userId_idx" ON "TableKept"("userId");

-- AddForeignKey
ALTER TABLE "TableUse" ADD CONSTRAINT "TableUse_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TableUse" ADD CONSTRAINT "TableUse_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "Table"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TableUse" ADD CONSTRAINT "TableUse_revisionId_tableId_fkey" FOREIGN KEY ("revisionId", "tableId") REFERENCES "TableRevision"("id", "tableId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "TableKept" ADD CONSTRAINT "TableKept_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TableKept" ADD CONSTRAINT "TableKept_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "Table"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TableKept" ADD CONSTRAINT "TableKept_revisionId_tableId_fkey" FOREIGN KEY ("revisionId", "tableId") REFERENCES "TableRevision"("id", "tableId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "TableKept" ADD CONSTRAINT "TableKept_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Working copies that there are already: their embedded tables, in the order of the text.
INSERT INTO "TableUse" ("articleId", "position", "tableId", "revisionId")
SELECT d."articleId", (row_number() OVER (PARTITION BY d."articleId" ORDER BY e."at"))::int - 1, r."tableId", r."id"
FROM "Document" d
CROSS JOIN LATERAL jsonb_path_query(d."content", 'strict $.** ? (@.type == "tableEmbed").attrs') WITH ORDINALITY AS e("attrs", "at")
JOIN "TableRevision" r ON r."id" = (e."attrs"->>'revisionId')::uuid AND r."tableId" = (e."attrs"->>'tableId')::uuid;

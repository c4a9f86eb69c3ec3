-- Pictures: their files, where working copies use them, and which revisions hold them. There are none yet, so no value has to be made up.

-- AlterTable
ALTER TABLE "Media" ADD COLUMN     "colour" TEXT NOT NULL,
ADD COLUMN     "originalName" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "replacesId" UUID,
ADD COLUMN     "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "uploadHash" TEXT NOT NULL,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0,
ALTER COLUMN "width" SET NOT NULL,
ALTER COLUMN "height" SET NOT NULL;

-- CreateTable
CREATE TABLE "MediaFile" (
    "mediaId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "byteLength" INTEGER NOT NULL,

    CONSTRAINT "MediaFile_pkey" PRIMARY KEY ("mediaId","hash")
);

-- CreateTable
CREATE TABLE "MediaUse" (
    "articleId" UUID NOT NULL,
    "mediaId" UUID NOT NULL,

    CONSTRAINT "MediaUse_pkey" PRIMARY KEY ("articleId","mediaId")
);

-- CreateTable
CREATE TABLE "RevisionMedia" (
    "revisionId" UUID NOT NULL,
    "mediaId" UUID NOT NULL,

    CONSTRAINT "RevisionMedia_pkey" PRIMARY KEY ("revisionId","mediaId")
);

-- CreateIndex
CREATE INDEX "MediaFile_hash_idx" ON "MediaFile"("hash");

-- CreateIndex
CREATE INDEX "MediaUse_mediaId_idx" ON "MediaUse"("mediaId");

-- CreateIndex
CREATE INDEX "RevisionMedia_mediaId_idx" ON "RevisionMedia"("mediaId");

-- CreateIndex
CREATE INDEX "Media_publicationId_createdAt_id_idx" ON "Media"("publicationId", "createdAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Media_replacesId_idx" ON "Media"("replacesId");

-- CreateIndex
CREATE UNIQUE INDEX "Media_publicationId_uploadHash_key" ON "Media"("publicationId", "uploadHash");

-- AddForeignKey
ALTER TABLE "Media" ADD CONSTRAINT "Media_replacesId_fkey" FOREIGN KEY ("replacesId") REFERENCES "Media"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MediaFile" ADD CONSTRAINT "MediaFile_mediaId_fkey" FOREIGN KEY ("mediaId") REFERENCES "Media"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MediaUse" ADD CONSTRAINT "MediaUse_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MediaUse" ADD CONSTRAINT "MediaUse_mediaId_fkey" FOREIGN KEY ("mediaId") REFERENCES "Media"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionMedia" ADD CONSTRAINT "RevisionMedia_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionMedia" ADD CONSTRAINT "RevisionMedia_mediaId_fkey" FOREIGN KEY ("mediaId") REFERENCES "Media"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A revision's pictures stay written.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "RevisionMedia" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "RevisionMedia" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A picture's words may change; what its bytes are may not, nor whose it is.
CREATE FUNCTION keep_media() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."id", NEW."publicationId", NEW."hash", NEW."uploadHash", NEW."mediaType", NEW."byteLength", NEW."width", NEW."height", NEW."colour")
     IS DISTINCT FROM (OLD."id", OLD."publicationId", OLD."hash", OLD."uploadHash", OLD."mediaType", OLD."byteLength", OLD."width", OLD."height", OLD."colour") THEN
    RAISE EXCEPTION 'a picture keeps its bytes' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_media BEFORE UPDATE ON "Media" FOR EACH ROW EXECUTE FUNCTION keep_media();
CREATE TRIGGER keep_media_file BEFORE UPDATE ON "MediaFile" FOR EACH ROW EXECUTE FUNCTION refuse_change();

ALTER TABLE "Media" ADD CONSTRAINT "Media_hash_check" CHECK ("hash" ~ '^[0-9a-f]{64}$' AND "uploadHash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "MediaFile" ADD CONSTRAINT "MediaFile_hash_check" CHECK ("hash" ~ '^[0-9a-f]{64}$');

-- CreateTable
CREATE TABLE "LiveArticle" (
    "issueId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "publicationId" UUID NOT NULL,
    "publicationDate" DATE NOT NULL,
    "articleId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "number" TEXT,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "byline" TEXT NOT NULL,
    "hasTables" BOOLEAN NOT NULL,

    CONSTRAINT "LiveArticle_pkey" PRIMARY KEY ("issueId","position")
);

-- CreateTable
CREATE TABLE "LiveSource" (
    "issueId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "sourceId" UUID NOT NULL,
    "publicationId" UUID NOT NULL,
    "publicationDate" DATE NOT NULL,
    "facts" JSONB NOT NULL,

    CONSTRAINT "LiveSource_pkey" PRIMARY KEY ("issueId","position","sourceId")
);

-- CreateIndex
CREATE INDEX "LiveArticle_publicationId_publicationDate_issueId_position_idx" ON "LiveArticle"("publicationId", "publicationDate" DESC, "issueId" DESC, "position");

-- CreateIndex
CREATE INDEX "LiveArticle_publicationId_section_idx" ON "LiveArticle"("publicationId", "section");

-- CreateIndex
CREATE INDEX "LiveArticle_publicationId_category_idx" ON "LiveArticle"("publicationId", "category");

-- CreateIndex
CREATE INDEX "LiveArticle_publicationId_byline_idx" ON "LiveArticle"("publicationId", "byline");

-- CreateIndex
CREATE INDEX "LiveArticle_articleId_idx" ON "LiveArticle"("articleId");

-- CreateIndex
CREATE INDEX "LiveSource_publicationId_sourceId_publicationDate_issueId_p_idx" ON "LiveSource"("publicationId", "sourceId" DESC, "publicationDate" DESC, "issueId" DESC, "position");

-- AddForeignKey
ALTER TABLE "LiveArticle" ADD CONSTRAINT "LiveArticle_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "Issue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LiveSource" ADD CONSTRAINT "LiveSource_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "Issue"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- ── Written by triggers ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
-- At once when a pointer moves, in its own transaction: whichever command, script or console moves it, lists across issues (sections, people,
-- tables, sources, feeds of a section, the read API) are those of what is out after the commit, and never of anything else.

CREATE FUNCTION write_what_is_out(issue UUID) RETURNS VOID LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "LiveArticle" WHERE "issueId" = issue;
  DELETE FROM "LiveSource" WHERE "issueId" = issue;
  INSERT INTO "LiveArticle" ("issueId", "position", "publicationId", "publicationDate", "articleId", "revisionId", "slug", "number", "title",
    "kind", "section", "category", "byline", "hasTables")
  SELECT s."id", row_number() OVER (ORDER BY sections.at, groups.at, items.at) - 1, s."publicationId", s."publicationDate",
    (items.item->>'articleId')::uuid, r."id", items.item->>'slug', items.item->>'number', items.item->>'title', items.item->>'kind',
    sections.section->>'title', groups.part->>'category', coalesce(r."content"->>'byline', ''),
    jsonb_path_exists(r."content"->'document', '$.**.type ? (@ == "table" || @ == "tableEmbed")')
  FROM "Issue" s JOIN "Edition" e ON e."id" = s."liveEditionId"
    CROSS JOIN LATERAL jsonb_array_elements(e."frame"->'sections') WITH ORDINALITY AS sections(section, at)
    CROSS JOIN LATERAL jsonb_array_elements(sections.section->'groups') WITH ORDINALITY AS groups(part, at)
    CROSS JOIN LATERAL jsonb_array_elements(groups.part->'items') WITH ORDINALITY AS items(item, at)
    JOIN "Revision" r ON r."id" = (items.item->>'revisionId')::uuid
  WHERE s."id" = issue;
  INSERT INTO "LiveSource" ("issueId", "position", "sourceId", "publicationId", "publicationDate", "facts")
  SELECT a."issueId", a."position", sources.key::uuid, a."publicationId", a."publicationDate", sources.value
  FROM "LiveArticle" a JOIN "Revision" r ON r."id" = a."revisionId"
    CROSS JOIN LATERAL jsonb_each(r."content"->'sources') AS sources
  WHERE a."issueId" = issue;
END $$;

CREATE FUNCTION what_is_out_changed() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  PERFORM write_what_is_out(NEW."id");
  RETURN NULL;
END $$;
CREATE TRIGGER what_is_out_changed AFTER UPDATE OF "liveEditionId", "publicationDate", "publicationId" ON "Issue" FOR EACH ROW
  WHEN ((OLD."liveEditionId", OLD."publicationDate", OLD."publicationId") IS DISTINCT FROM (NEW."liveEditionId", NEW."publicationDate", NEW."publicationId"))
  EXECUTE FUNCTION what_is_out_changed();
CREATE TRIGGER what_is_out_made AFTER INSERT ON "Issue" FOR EACH ROW
  WHEN (NEW."liveEditionId" IS NOT NULL) EXECUTE FUNCTION what_is_out_changed();

-- What is out already.
SELECT write_what_is_out("id") FROM "Issue" WHERE "liveEditionId" IS NOT NULL;

-- Two things by which lists of articles are found at once, however many there are: the letters of a title, and whose list an article stands in.

-- CreateTable
CREATE TABLE "TitleWords" (
    "articleId" UUID NOT NULL,
    "grams" TEXT[],

    CONSTRAINT "TitleWords_pkey" PRIMARY KEY ("articleId")
);

-- CreateTable
CREATE TABLE "OwnArticle" (
    "userId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "publicationId" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OwnArticle_pkey" PRIMARY KEY ("userId","articleId")
);

-- CreateIndex
CREATE INDEX "TitleWords_grams_idx" ON "TitleWords" USING GIN ("grams");

-- CreateIndex
CREATE INDEX "OwnArticle_userId_publicationId_updatedAt_articleId_idx" ON "OwnArticle"("userId", "publicationId", "updatedAt" DESC, "articleId");

-- CreateIndex
CREATE INDEX "OwnArticle_articleId_idx" ON "OwnArticle"("articleId");

-- AddForeignKey
ALTER TABLE "TitleWords" ADD CONSTRAINT "TitleWords_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OwnArticle" ADD CONSTRAINT "OwnArticle_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OwnArticle" ADD CONSTRAINT "OwnArticle_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A title is found inside its words: lower case, cut into its letters and pairs of letters, as search-grams.ts does it.
CREATE FUNCTION grams_of(line text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(array_agg(DISTINCT gram), '{}')
  FROM regexp_split_to_table(lower(normalize(line, NFKC)), '\s+') AS word,
       generate_series(1, length(word)) AS at,
       LATERAL (VALUES (substr(word, at, 1)), (substr(word, at, 2))) AS cut (gram)
$$;

CREATE FUNCTION keep_title_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "TitleWords" ("articleId", "grams") VALUES (NEW."id", grams_of(NEW."title"))
    ON CONFLICT ("articleId") DO UPDATE SET "grams" = excluded."grams";
  RETURN NULL;
END $$;
CREATE TRIGGER keep_title_words AFTER INSERT ON "Article" FOR EACH ROW EXECUTE FUNCTION keep_title_words();
CREATE TRIGGER keep_title_words_changed AFTER UPDATE OF "title" ON "Article" FOR EACH ROW
  WHEN (OLD."title" IS DISTINCT FROM NEW."title") EXECUTE FUNCTION keep_title_words();

-- An article is somebody's own while one reason holds: they made it, are named on it, or are asked to review it and have not stepped back.
CREATE VIEW "ReasonToOwn" AS
  SELECT "createdById" AS "userId", "id" AS "articleId" FROM "Article"
  UNION SELECT "userId", "articleId" FROM "ArticlePerson"
  UNION SELECT a."reviewerId", r."articleId" FROM "ReviewAssignment" a JOIN "ReviewRound" r ON r."id" = a."roundId"
    WHERE a."recusedAt" IS NULL;

-- The article's row is locked first, so that of two reasons that come and go at once neither is overlooked.
CREATE FUNCTION keep_own_article(person uuid, article uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "Article" WHERE "id" = article FOR NO KEY UPDATE;
  IF EXISTS (SELECT 1 FROM "ReasonToOwn" WHERE "userId" = person AND "articleId" = article) THEN
    INSERT INTO "OwnArticle" ("userId", "articleId", "publicationId", "updatedAt")
      SELECT person, "id", "publicationId", "updatedAt" FROM "Article" WHERE "id" = article
      ON CONFLICT ("userId", "articleId") DO NOTHING;
  ELSE
    DELETE FROM "OwnArticle" WHERE "userId" = person AND "articleId" = article;
  END IF;
END $$;

CREATE FUNCTION own_article_made() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_own_article(NEW."createdById", NEW."id");
  RETURN NULL;
END $$;
CREATE TRIGGER own_article_made AFTER INSERT ON "Article" FOR EACH ROW EXECUTE FUNCTION own_article_made();

CREATE FUNCTION own_article_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "OwnArticle" SET "updatedAt" = NEW."updatedAt", "publicationId" = NEW."publicationId" WHERE "articleId" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER own_article_changed AFTER UPDATE OF "updatedAt", "publicationId" ON "Article" FOR EACH ROW
  WHEN ((OLD."updatedAt", OLD."publicationId") IS DISTINCT FROM (NEW."updatedAt", NEW."publicationId"))
  EXECUTE FUNCTION own_article_changed();

CREATE FUNCTION own_article_named() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM keep_own_article(OLD."userId", OLD."articleId"); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM keep_own_article(NEW."userId", NEW."articleId"); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER own_article_named AFTER INSERT OR UPDATE OR DELETE ON "ArticlePerson"
  FOR EACH ROW EXECUTE FUNCTION own_article_named();

CREATE FUNCTION own_article_asked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM keep_own_article(OLD."reviewerId", "articleId") FROM "ReviewRound" WHERE "id" = OLD."roundId";
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM keep_own_article(NEW."reviewerId", "articleId") FROM "ReviewRound" WHERE "id" = NEW."roundId";
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER own_article_asked AFTER INSERT OR DELETE OR UPDATE OF "roundId", "reviewerId", "recusedAt" ON "ReviewAssignment"
  FOR EACH ROW EXECUTE FUNCTION own_article_asked();

-- What is there already.
INSERT INTO "TitleWords" ("articleId", "grams") SELECT "id", grams_of("title") FROM "Article";
INSERT INTO "OwnArticle" ("userId", "articleId", "publicationId", "updatedAt")
  SELECT r."userId", a."id", a."publicationId", a."updatedAt" FROM "ReasonToOwn" r JOIN "Article" a ON a."id" = r."articleId";

-- CreateTable
CREATE TABLE "PublicPart" (
    "key" TEXT NOT NULL,
    "version" BIGINT NOT NULL,

    CONSTRAINT "PublicPart_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "PageObject" (
    "hash" TEXT NOT NULL,
    "gzip" BYTEA NOT NULL,
    "brotli" BYTEA NOT NULL,
    "size" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PageObject_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "Page" (
    "path" TEXT NOT NULL,
    "variant" TEXT NOT NULL,
    "build" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "version" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,
    "headers" JSONB NOT NULL,
    "storedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Page_pkey" PRIMARY KEY ("path","variant","build")
);

-- CreateIndex
CREATE INDEX "PublicPart_version_idx" ON "PublicPart"("version" DESC);

-- CreateIndex
CREATE INDEX "Page_key_version_idx" ON "Page"("key", "version");

-- CreateIndex
CREATE INDEX "Page_hash_idx" ON "Page"("hash");

-- CreateIndex
CREATE INDEX "Page_storedAt_idx" ON "Page"("storedAt");

-- AddForeignKey
ALTER TABLE "Page" ADD CONSTRAINT "Page_hash_fkey" FOREIGN KEY ("hash") REFERENCES "PageObject"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Packed bytes cannot be packed again.
ALTER TABLE "PageObject" ALTER COLUMN "gzip" SET STORAGE EXTERNAL, ALTER COLUMN "brotli" SET STORAGE EXTERNAL;
ALTER TABLE "PageObject" ADD CONSTRAINT "PageObject_hash_check" CHECK ("hash" ~ '^[0-9a-f]{64}$');

-- ── Versions of what the public reads ────────────────────────────────────────────────────────────────────────────────────────────────
-- Counted by triggers, so that no command, script or console can change what readers have without it; at the end of the transaction
-- (deferred), one transaction after the other, so that versions rise in the order of the commits. A commit that notifies is serialised by
-- PostgreSQL itself: the lock costs nothing more.

CREATE SEQUENCE public_part_version;

CREATE FUNCTION note_public_change(changed TEXT[]) RETURNS VOID LANGUAGE plpgsql AS $$
DECLARE
  now_at BIGINT;
BEGIN
  PERFORM pg_advisory_xact_lock(7240211500);
  now_at := nextval('public_part_version');
  INSERT INTO "PublicPart" ("key", "version") SELECT DISTINCT unnest(changed), now_at
  ON CONFLICT ("key") DO UPDATE SET "version" = EXCLUDED."version";
  -- Too many keys for a message: whoever hears it reads them all.
  PERFORM pg_notify('imprimatur', json_build_object(
    'channel', 'public parts',
    'payload', json_build_object('version', now_at, 'keys', CASE WHEN cardinality(changed) <= 20 THEN changed END)
  )::text);
END $$;

CREATE FUNCTION public_key_of(issue UUID) RETURNS TEXT LANGUAGE sql STABLE AS $$
  SELECT p."slug" || '/' || s."slug" FROM "Issue" s JOIN "Publication" p ON p."id" = s."publicationId" WHERE s."id" = issue
$$;

-- The pointer of an issue, and what of the issue itself its addresses and the order of the archive come from.
CREATE FUNCTION public_issue_changed() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
  publication TEXT;
BEGIN
  SELECT "slug" INTO publication FROM "Publication" WHERE "id" = NEW."publicationId";
  PERFORM note_public_change(ARRAY['site', publication || '/' || OLD."slug", publication || '/' || NEW."slug"]);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER public_issue_changed
  AFTER UPDATE OF "liveEditionId", "slug", "publicationDate", "publicationId" ON "Issue" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN ((OLD."liveEditionId", OLD."slug", OLD."publicationDate", OLD."publicationId")
      IS DISTINCT FROM (NEW."liveEditionId", NEW."slug", NEW."publicationDate", NEW."publicationId")
    AND (OLD."liveEditionId" IS NOT NULL OR NEW."liveEditionId" IS NOT NULL))
  EXECUTE FUNCTION public_issue_changed();

-- An issue that is written with its pointer.
CREATE FUNCTION public_issue_made() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_public_change(ARRAY['site', public_key_of(NEW."id")]);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER public_issue_made AFTER INSERT ON "Issue" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW."liveEditionId" IS NOT NULL) EXECUTE FUNCTION public_issue_made();

-- Why an issue was taken away is told at its addresses.
CREATE FUNCTION public_issue_withdrawn() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_public_change(ARRAY['site', public_key_of(NEW."issueId")]);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER public_issue_withdrawn AFTER INSERT OR UPDATE ON "Withdrawal" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  EXECUTE FUNCTION public_issue_withdrawn();

-- Notices stand over an article wherever it was published.
CREATE FUNCTION public_keys_of_article(article UUID) RETURNS TEXT[] LANGUAGE sql STABLE AS $$
  SELECT array_agg(DISTINCT public_key_of(e."issueId")) FROM "EditionItem" i JOIN "Edition" e ON e."id" = i."editionId" WHERE i."articleId" = article
$$;
CREATE FUNCTION public_retraction_made() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_public_change(array_append(public_keys_of_article(NEW."articleId"), 'site'));
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER public_retraction_made AFTER INSERT ON "Retraction" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  EXECUTE FUNCTION public_retraction_made();
CREATE FUNCTION public_correction_made() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_public_change(public_keys_of_article(NEW."articleId") || ARRAY['site', public_key_of(NEW."issueId")]);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER public_correction_made AFTER INSERT OR UPDATE ON "Correction" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  EXECUTE FUNCTION public_correction_made();

-- A further edition stands in the history of its issue. The pointer follows in the same transaction, or this does alone.
CREATE FUNCTION public_edition_made() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_public_change(ARRAY[public_key_of(NEW."issueId")]);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER public_edition_made AFTER INSERT ON "Edition" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  EXECUTE FUNCTION public_edition_made();

-- A publication's address is part of those of all its issues; by its title the front page is ordered.
CREATE FUNCTION public_publication_changed() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
  own TEXT[];
BEGIN
  SELECT array_agg(k) INTO own FROM "Issue" s, LATERAL (VALUES (OLD."slug" || '/' || s."slug"), (NEW."slug" || '/' || s."slug")) AS keys(k)
  WHERE s."publicationId" = NEW."id" AND OLD."slug" <> NEW."slug";
  PERFORM note_public_change(array_append(own, 'site'));
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER public_publication_changed AFTER UPDATE OF "slug", "title" ON "Publication" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN ((OLD."slug", OLD."title") IS DISTINCT FROM (NEW."slug", NEW."title")) EXECUTE FUNCTION public_publication_changed();

-- What is out already.
SELECT note_public_change(array_append(array_agg(public_key_of("id")), 'site')) FROM "Issue" WHERE "liveEditionId" IS NOT NULL;

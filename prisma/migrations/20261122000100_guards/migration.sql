-- Rules that must never break, whoever writes to the database.

-- 1. Orders may be rearranged row by row inside a transaction; they are checked when it commits.
DROP INDEX "Section_issueId_position_key";
ALTER TABLE "Section"
  ADD CONSTRAINT "Section_issueId_position_key" UNIQUE ("issueId", "position") DEFERRABLE INITIALLY DEFERRED,
  ADD CONSTRAINT "Section_position_check" CHECK ("position" >= 0);

DROP INDEX "IssueItem_sectionId_position_key";
ALTER TABLE "IssueItem"
  ADD CONSTRAINT "IssueItem_sectionId_position_key" UNIQUE ("sectionId", "position") DEFERRABLE INITIALLY DEFERRED,
  ADD CONSTRAINT "IssueItem_position_check" CHECK ("position" >= 0);

-- 2. An article has at most one open round of review.
CREATE UNIQUE INDEX "ReviewRound_one_open" ON "ReviewRound" ("articleId") WHERE "closedAt" IS NULL;
ALTER TABLE "ReviewRound"
  ADD CONSTRAINT "ReviewRound_outcome_check" CHECK (("closedAt" IS NULL) = ("outcome" IS NULL));

-- A round's revision, number and opener stay as they were; only its end, its day and its checklist's ticks are written later.
CREATE FUNCTION keep_round() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."articleId", NEW."number", NEW."revisionId", NEW."openedById", NEW."openedAt")
     IS DISTINCT FROM (OLD."articleId", OLD."number", OLD."revisionId", OLD."openedById", OLD."openedAt") THEN
    RAISE EXCEPTION 'a review round keeps its article, number and revision' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_round BEFORE UPDATE ON "ReviewRound" FOR EACH ROW EXECUTE FUNCTION keep_round();

-- 3. What was written once stays written: no update, no deletion, no truncation.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'Revision', 'RevisionContributor', 'TableRevision', 'DocumentStep', 'Decision',
    'SignOff', 'Edition', 'EditionItem', 'Correction', 'AuditEvent'
  ] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
    EXECUTE format('CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END $$;

-- 4. A decision is on the revision of its round; an edition's item carries a revision of its own article.
CREATE FUNCTION check_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."revisionId" IS DISTINCT FROM (SELECT "revisionId" FROM "ReviewRound" WHERE "id" = NEW."roundId") THEN
    RAISE EXCEPTION 'a decision is on the revision of its round' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER check_decision BEFORE INSERT ON "Decision" FOR EACH ROW EXECUTE FUNCTION check_decision();

CREATE FUNCTION check_edition_item() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."articleId" IS DISTINCT FROM (SELECT "articleId" FROM "Revision" WHERE "id" = NEW."revisionId") THEN
    RAISE EXCEPTION 'an edition carries a revision of its own article' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER check_edition_item BEFORE INSERT ON "EditionItem" FOR EACH ROW EXECUTE FUNCTION check_edition_item();

-- 5. Shapes that every row has.
ALTER TABLE "User" ADD CONSTRAINT "User_email_check" CHECK ("email" = lower("email"));
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_hash_check" CHECK ("hash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "TableRevision" ADD CONSTRAINT "TableRevision_hash_check" CHECK ("hash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_hash_check" CHECK ("hash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "SignOff" ADD CONSTRAINT "SignOff_hash_check" CHECK ("hash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "Document" ADD CONSTRAINT "Document_version_check" CHECK ("version" >= 0);

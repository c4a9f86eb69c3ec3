-- A subscriber is found by a part of the address, through an index: its letters and pairs of letters, as gramsOf in lib/kernel/search-grams.ts cuts
-- a text. The database writes them, so that no way of adding an address can forget it.
ALTER TABLE "Subscriber" ADD COLUMN     "grams" TEXT[] DEFAULT ARRAY[]::TEXT[];

CREATE FUNCTION subscriber_grams() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."grams" := ARRAY(
    SELECT DISTINCT gram
    FROM generate_series(1, length(NEW."email")) AS at,
         LATERAL (VALUES (substr(NEW."email", at, 1)), (substr(NEW."email", at, 2))) AS cut (gram)
  );
  RETURN NEW;
END
$$;
CREATE TRIGGER subscriber_grams BEFORE INSERT OR UPDATE OF "email" ON "Subscriber"
  FOR EACH ROW EXECUTE FUNCTION subscriber_grams();

-- Those that are there already.
UPDATE "Subscriber" SET "email" = "email";

-- Pages of the list, newest first.
CREATE INDEX "Subscriber_publicationId_id_idx" ON "Subscriber"("publicationId", "id");

CREATE INDEX "Subscriber_grams_idx" ON "Subscriber" USING GIN ("grams");

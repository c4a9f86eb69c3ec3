-- The trail is chained by hash: each entry gets a seal, over the entry and the seal before it, shortly after its commit.

-- CreateTable
CREATE TABLE "AuditSeal" (
    "position" BIGINT NOT NULL,
    "sequence" BIGINT NOT NULL,
    "previous" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "sealedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AuditSeal_pkey" PRIMARY KEY ("position")
);

-- CreateTable
CREATE TABLE "AuditCheck" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sealed" BIGINT NOT NULL,
    "head" TEXT NOT NULL,
    "unsealed" INTEGER NOT NULL,
    "late" INTEGER NOT NULL,
    "broken" JSONB,
    "checkedBy" UUID,

    CONSTRAINT "AuditCheck_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "AuditSeal_sequence_key" ON "AuditSeal"("sequence");

-- CreateIndex
CREATE INDEX "AuditCheck_at_idx" ON "AuditCheck"("at" DESC);

-- AddForeignKey
ALTER TABLE "AuditSeal" ADD CONSTRAINT "AuditSeal_sequence_fkey" FOREIGN KEY ("sequence") REFERENCES "AuditEvent"("sequence") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What was sealed and what was found stays as it was written.
ALTER TABLE "AuditSeal"
  ADD CONSTRAINT "AuditSeal_position_check" CHECK ("position" > 0),
  ADD CONSTRAINT "AuditSeal_hash_check" CHECK ("hash" ~ '^[0-9a-f]{64}$' AND "previous" ~ '^[0-9a-f]{64}$');

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['AuditSeal', 'AuditCheck'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
    EXECUTE format('CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END $$;

-- One kind of happening out of a publication's trail.
CREATE INDEX "AuditEvent_publicationId_kind_sequence_idx" ON "AuditEvent"("publicationId", "kind", "sequence" DESC);

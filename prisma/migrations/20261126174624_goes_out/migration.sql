-- CreateEnum
CREATE TYPE "ScheduleOutcome" AS ENUM ('published', 'refused', 'dropped', 'cancelled', 'moved');

-- CreateEnum
CREATE TYPE "DeliveryState" AS ENUM ('waiting', 'delivered', 'failed');

-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "correctsId" UUID;

-- AlterTable
ALTER TABLE "Edition" ADD COLUMN     "keyId" TEXT,
ADD COLUMN     "signature" TEXT;

-- CreateTable
CREATE TABLE "Schedule" (
    "id" UUID NOT NULL,
    "issueId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "edition" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "embargoed" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT NOT NULL DEFAULT '',
    "publicNote" TEXT NOT NULL DEFAULT '',
    "notices" JSONB NOT NULL DEFAULT '[]',
    "madeById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),
    "outcome" "ScheduleOutcome",
    "blockers" JSONB,
    "alarmedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Schedule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PreviewLink" (
    "id" UUID NOT NULL,
    "issueId" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "madeById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "lastUsedAt" TIMESTAMPTZ(3),
    "uses" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "PreviewLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Retraction" (
    "articleId" UUID NOT NULL,
    "notice" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Retraction_pkey" PRIMARY KEY ("articleId")
);

-- CreateTable
CREATE TABLE "Withdrawal" (
    "id" UUID NOT NULL,
    "issueId" UUID NOT NULL,
    "editionId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Withdrawal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SigningKey" (
    "id" TEXT NOT NULL,
    "publicKey" TEXT NOT NULL,
    "sealed" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "SigningKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Webhook" (
    "id" UUID NOT NULL,
    "publicationId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "events" TEXT[],
    "secret" TEXT NOT NULL,
    "formerSecret" TEXT,
    "formerUntil" TIMESTAMPTZ(3),
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "failingSince" TIMESTAMPTZ(3),
    "deactivatedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Webhook_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WebhookDelivery" (
    "id" UUID NOT NULL,
    "webhookId" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "happening" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "replayOfId" UUID,
    "state" "DeliveryState" NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastStatus" INTEGER,
    "lastProblem" TEXT,
    "lastTriedAt" TIMESTAMPTZ(3),
    "milliseconds" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deliveredAt" TIMESTAMPTZ(3),

    CONSTRAINT "WebhookDelivery_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Schedule_issueId_createdAt_idx" ON "Schedule"("issueId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "Schedule_endedAt_at_idx" ON "Schedule"("endedAt", "at");

-- CreateIndex
CREATE INDEX "PreviewLink_issueId_createdAt_idx" ON "PreviewLink"("issueId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "Withdrawal_issueId_createdAt_idx" ON "Withdrawal"("issueId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "Webhook_publicationId_createdAt_idx" ON "Webhook"("publicationId", "createdAt");

-- CreateIndex
CREATE INDEX "WebhookDelivery_webhookId_id_idx" ON "WebhookDelivery"("webhookId", "id" DESC);

-- CreateIndex
CREATE INDEX "WebhookDelivery_createdAt_idx" ON "WebhookDelivery"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "WebhookDelivery_webhookId_happening_key" ON "WebhookDelivery"("webhookId", "happening");

-- CreateIndex
CREATE INDEX "Article_correctsId_idx" ON "Article"("correctsId");

-- CreateIndex
CREATE INDEX "Redirect_publicationId_toPath_idx" ON "Redirect"("publicationId", "toPath");

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_correctsId_fkey" FOREIGN KEY ("correctsId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_keyId_fkey" FOREIGN KEY ("keyId") REFERENCES "SigningKey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Schedule" ADD CONSTRAINT "Schedule_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "Issue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Schedule" ADD CONSTRAINT "Schedule_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PreviewLink" ADD CONSTRAINT "PreviewLink_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "Issue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PreviewLink" ADD CONSTRAINT "PreviewLink_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Retraction" ADD CONSTRAINT "Retraction_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Retraction" ADD CONSTRAINT "Retraction_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Withdrawal" ADD CONSTRAINT "Withdrawal_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "Issue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Withdrawal" ADD CONSTRAINT "Withdrawal_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Withdrawal" ADD CONSTRAINT "Withdrawal_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Webhook" ADD CONSTRAINT "Webhook_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Webhook" ADD CONSTRAINT "Webhook_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebhookDelivery" ADD CONSTRAINT "WebhookDelivery_webhookId_fkey" FOREIGN KEY ("webhookId") REFERENCES "Webhook"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- What else a notification's sentence needs: a code.
ALTER TABLE "Notification" ADD COLUMN "detail" TEXT NOT NULL DEFAULT '';

-- An issue waits for at most one moment.
CREATE UNIQUE INDEX "Schedule_one_open" ON "Schedule" ("issueId") WHERE "endedAt" IS NULL;
ALTER TABLE "Schedule"
  ADD CONSTRAINT "Schedule_outcome_check" CHECK (("endedAt" IS NULL) = ("outcome" IS NULL)),
  ADD CONSTRAINT "Schedule_hash_check" CHECK ("hash" ~ '^[0-9a-f]{64}$');

-- At most one correction of an article is open: one that went out, or was given up, is not.
CREATE UNIQUE INDEX "Article_one_open_correction" ON "Article" ("correctsId")
  WHERE "correctsId" IS NOT NULL AND "state" NOT IN ('published', 'corrected', 'retracted', 'spiked');

-- At most one key signs.
CREATE UNIQUE INDEX "SigningKey_one_active" ON "SigningKey" ((true)) WHERE "retiredAt" IS NULL;
ALTER TABLE "SigningKey" ADD CONSTRAINT "SigningKey_sealed_check" CHECK (("retiredAt" IS NULL) = ("sealed" IS NOT NULL));

-- An issue is withdrawn at most once at a time.
CREATE UNIQUE INDEX "Withdrawal_one_open" ON "Withdrawal" ("issueId") WHERE "endedAt" IS NULL;

-- A retraction stays as it was written.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "Retraction" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "Retraction" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- CreateEnum
CREATE TYPE "SubscriberState" AS ENUM ('asked', 'active', 'left', 'bounced');

-- CreateEnum
CREATE TYPE "MailingDeliveryState" AS ENUM ('waiting', 'sending', 'sent', 'refused', 'unknown', 'skipped');

-- DropForeignKey
ALTER TABLE "Delivery" DROP CONSTRAINT "Delivery_campaignId_fkey";

-- DropForeignKey
ALTER TABLE "Delivery" DROP CONSTRAINT "Delivery_subscriberId_fkey";

-- DropIndex
DROP INDEX "Subscriber_unsubscribeToken_key";

-- AlterTable
ALTER TABLE "Publication" ADD COLUMN     "mailing" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "Subscriber" DROP COLUMN "unsubscribeToken",
DROP COLUMN "unsubscribedAt",
ADD COLUMN     "confirmExpiresAt" TIMESTAMPTZ(3),
ADD COLUMN     "confirmHash" TEXT,
ADD COLUMN     "consentSource" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "consentWording" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "endedAt" TIMESTAMPTZ(3),
ADD COLUMN     "problem" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "softBounces" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "state" "SubscriberState" NOT NULL DEFAULT 'asked';

-- DropTable
DROP TABLE "Campaign";

-- DropTable
DROP TABLE "Delivery";

-- CreateTable
CREATE TABLE "SuppressedAddress" (
    "publicationId" UUID NOT NULL,
    "addressHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SuppressedAddress_pkey" PRIMARY KEY ("publicationId","addressHash")
);

-- CreateTable
CREATE TABLE "Mailing" (
    "id" UUID NOT NULL,
    "issueId" UUID NOT NULL,
    "perMinute" INTEGER NOT NULL,
    "ticks" INTEGER NOT NULL DEFAULT 0,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "stoppedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "byId" UUID,

    CONSTRAINT "Mailing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailingDelivery" (
    "id" UUID NOT NULL,
    "mailingId" UUID NOT NULL,
    "subscriberId" UUID,
    "state" "MailingDeliveryState" NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "dueAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "handedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "problem" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "MailingDelivery_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Mailing_issueId_key" ON "Mailing"("issueId");

-- CreateIndex
CREATE INDEX "MailingDelivery_mailingId_state_dueAt_idx" ON "MailingDelivery"("mailingId", "state", "dueAt");

-- CreateIndex
CREATE INDEX "MailingDelivery_subscriberId_idx" ON "MailingDelivery"("subscriberId");

-- CreateIndex
CREATE UNIQUE INDEX "MailingDelivery_mailingId_subscriberId_key" ON "MailingDelivery"("mailingId", "subscriberId");

-- CreateIndex
CREATE UNIQUE INDEX "Subscriber_confirmHash_key" ON "Subscriber"("confirmHash");

-- CreateIndex
CREATE INDEX "Subscriber_publicationId_state_id_idx" ON "Subscriber"("publicationId", "state", "id");

-- CreateIndex
CREATE INDEX "Subscriber_email_idx" ON "Subscriber"("email");

-- CreateIndex
CREATE INDEX "Subscriber_state_confirmExpiresAt_idx" ON "Subscriber"("state", "confirmExpiresAt");

-- AddForeignKey
ALTER TABLE "SuppressedAddress" ADD CONSTRAINT "SuppressedAddress_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mailing" ADD CONSTRAINT "Mailing_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "Issue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mailing" ADD CONSTRAINT "Mailing_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailingDelivery" ADD CONSTRAINT "MailingDelivery_mailingId_fkey" FOREIGN KEY ("mailingId") REFERENCES "Mailing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailingDelivery" ADD CONSTRAINT "MailingDelivery_subscriberId_fkey" FOREIGN KEY ("subscriberId") REFERENCES "Subscriber"("id") ON DELETE SET NULL ON UPDATE CASCADE;



-- ── What the schema language cannot say ──────────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "Subscriber" ADD CONSTRAINT "Subscriber_email_lower_check" CHECK ("email" = lower("email"));
-- Nobody receives anything who has not agreed; who ended it has a day on which that was.
ALTER TABLE "Subscriber" ADD CONSTRAINT "Subscriber_consent_check" CHECK ("state" <> 'active' OR "consentedAt" IS NOT NULL);
ALTER TABLE "Subscriber" ADD CONSTRAINT "Subscriber_ended_check" CHECK (("state" IN ('left', 'bounced')) = ("endedAt" IS NOT NULL));
ALTER TABLE "SuppressedAddress" ADD CONSTRAINT "SuppressedAddress_hash_check" CHECK ("addressHash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "Mailing" ADD CONSTRAINT "Mailing_perMinute_check" CHECK ("perMinute" BETWEEN 1 AND 6000);

-- Public pages lead to where one subscribes while the publication goes out by mail: its own pages, and those of its issues.
CREATE FUNCTION public_mailing_changed() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
  own TEXT[];
BEGIN
  SELECT array_agg(NEW."slug" || '/' || s."slug") INTO own FROM "Issue" s
  WHERE s."publicationId" = NEW."id" AND s."liveEditionId" IS NOT NULL;
  PERFORM note_public_change(array_append(own, 'site'));
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER public_mailing_changed AFTER UPDATE OF "mailing" ON "Publication" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD."mailing" ->> 'sending' IS DISTINCT FROM NEW."mailing" ->> 'sending') EXECUTE FUNCTION public_mailing_changed();

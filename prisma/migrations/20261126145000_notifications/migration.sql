-- What people are told, how they want to be told, and the digests that went out.

-- CreateTable
CREATE TABLE "Notification" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "news" TEXT NOT NULL,
    "publicationId" UUID,
    "place" JSONB NOT NULL,
    "title" TEXT NOT NULL,
    "byName" TEXT NOT NULL,
    "foldKey" TEXT NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,
    "happenings" TEXT[],
    "happenedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(3),
    "mailSince" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NotificationPreference" (
    "userId" UUID NOT NULL,
    "ways" JSONB NOT NULL DEFAULT '{}',
    "digestHour" INTEGER NOT NULL DEFAULT 8,
    "timeZone" TEXT NOT NULL DEFAULT 'Asia/Seoul',
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NotificationPreference_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "NotificationDigest" (
    "userId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "count" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "NotificationDigest_pkey" PRIMARY KEY ("userId","day")
);

-- CreateIndex
CREATE INDEX "Notification_userId_happenedAt_id_idx" ON "Notification"("userId", "happenedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Notification_userId_foldKey_idx" ON "Notification"("userId", "foldKey");

-- CreateIndex
CREATE INDEX "Outbox_task_id_idx" ON "Outbox"("task", "id");

-- CreateIndex
CREATE INDEX "Outbox_failedAt_idx" ON "Outbox"("failedAt");

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NotificationPreference" ADD CONSTRAINT "NotificationPreference_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NotificationDigest" ADD CONSTRAINT "NotificationDigest_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- While something is unread, what happens again about the same thing is folded into it.
CREATE UNIQUE INDEX "Notification_unread_fold" ON "Notification"("userId", "foldKey") WHERE "readAt" IS NULL;

-- What the digest looks for.
CREATE INDEX "Notification_waiting_for_mail" ON "Notification"("mailSince") WHERE "mailSince" IS NOT NULL AND "readAt" IS NULL;

ALTER TABLE "NotificationPreference"
  ADD CONSTRAINT "NotificationPreference_digestHour_check" CHECK ("digestHour" BETWEEN 0 AND 23);

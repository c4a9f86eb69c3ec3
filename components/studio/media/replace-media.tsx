"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { UploadArea } from "./upload-area";

/** Sends another file in a picture's place: it becomes a picture of its own with the same words, and the desk goes on to it. */
export function ReplaceMedia({ publicationId, mediaId }: { publicationId: string; mediaId: string }) {
  const t = useTranslations("media.replace");
  const router = useRouter();
  return (
    <UploadArea
      publicationId={publicationId}
      replacesId={mediaId}
      label={t("choose")}
      hint={t("hint")}
      onSent={({ media }) => router.push(`/studio/media/${media.id}`)}
    />
  );
}

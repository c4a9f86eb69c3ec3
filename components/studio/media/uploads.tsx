"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { notify } from "@/components/ui/toast";
import type { SentPicture } from "@/lib/media/picture-card";
import { sendPicture } from "./send-picture";
import { usePictureRefusal } from "./use-picture-refusal";

/** A file on its way, or one that was not taken. */
export type Upload = {
  readonly key: number;
  readonly name: string;
  readonly share: number;
  /** Why it was not taken; null while it is on its way. */
  readonly problem: string | null;
};

let lastKey = 0;

export type UploadTarget = {
  readonly publicationId: string;
  readonly replacesId?: string | undefined;
  /** What follows; without it the page is read again, so that it shows what has come. */
  readonly onSent?: (sent: SentPicture) => void;
};

/** Sends files one after the other, and holds what is to be shown of it. */
export function useUploads({ publicationId, replacesId, onSent }: UploadTarget) {
  const t = useTranslations("media.upload");
  const router = useRouter();
  const refusal = usePictureRefusal();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const change = (key: number, more: Partial<Upload>) =>
    setUploads((before) => before.map((one) => (one.key === key ? { ...one, ...more } : one)));
  const forget = (key: number) => setUploads((before) => before.filter((one) => one.key !== key));

  const send = async (files: readonly File[]) => {
    const begun = files.map((file) => {
      lastKey += 1;
      return { file, upload: { key: lastKey, name: file.name, share: 0, problem: null } };
    });
    setUploads((before) => [...before, ...begun.map(({ upload }) => upload)]);
    for (const { file, upload } of begun) {
      const onProgress = (share: number) => change(upload.key, { share });
      const answer = await sendPicture({ publicationId, replacesId, file, onProgress });
      if (!answer.ok) {
        change(upload.key, { problem: refusal(answer.error) });
        continue;
      }
      forget(upload.key);
      notify(t(answer.value.isNew ? "done" : "known", { name: file.name }));
      if (onSent) onSent(answer.value);
      else router.refresh();
    }
  };
  return { uploads, send, forget };
}

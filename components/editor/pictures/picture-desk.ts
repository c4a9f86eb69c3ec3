"use client";

import { useMemo, useState } from "react";
import { sendPicture } from "@/components/studio/media/send-picture";
import { usePictureRefusal } from "@/components/studio/media/use-picture-refusal";
import type { ActionState } from "@/lib/access/action-state";
import type { PictureCard } from "@/lib/media/picture-card";
import { Material } from "../material";
import { type PictureWords, usePictureWords } from "./picture-words";

/** What became of a file: a picture of the library, or why not, in words. */
export type Sent = { readonly card: PictureCard } | { readonly problem: string };

/** What the page needs to show pictures and to take new ones. */
export type PictureDesk = {
  readonly words: PictureWords;
  readonly cards: Material<PictureCard>;
  readonly send: (file: File, onProgress: (share: number) => void) => Promise<Sent>;
};

type PictureActions = { readonly readPictures: (input: unknown) => Promise<ActionState<PictureCard[]>> };

export function usePictureDesk(publicationId: string, actions: PictureActions): PictureDesk {
  const words = usePictureWords();
  const refusal = usePictureRefusal();
  const [cards] = useState(
    () =>
      new Material<PictureCard>(async (ids) => {
        const answer = await actions.readPictures({ publicationId, ids });
        if (!answer.ok) throw new Error(answer.error.code);
        return Object.fromEntries(answer.value.map((card) => [card.id, card]));
      }),
  );
  return useMemo(
    () => ({
      words,
      cards,
      send: async (file, onProgress) => {
        const answer = await sendPicture({ publicationId, file, onProgress });
        return answer.ok ? { card: answer.value.media } : { problem: refusal(answer.error) };
      },
    }),
    [words, cards, publicationId, refusal],
  );
}

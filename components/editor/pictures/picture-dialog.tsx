"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Text } from "react-aria-components/Text";
import { nameOf } from "@/components/studio/media/media-grid";
import { Thumbnail } from "@/components/studio/media/thumbnail";
import { UploadArea } from "@/components/studio/media/upload-area";
import { Dialog } from "@/components/ui/dialog";
import { RefusalMessage } from "@/components/ui/refusal-message";
import { SkeletonRows } from "@/components/ui/skeleton";
import { TextField } from "@/components/ui/text-field";
import type { PictureCard } from "@/lib/media/picture-card";
import { useDesk } from "../desk";
import { type Found, useFound } from "../pickers/use-found";
import type { ArticleSession } from "../session/article-session";
import { exchangePicture, insertFigure } from "./picture-commands";

type Props = { session: ArticleSession; as: "picture" | "otherPicture" };

/** Chooses a picture for the text: one of the library, or a file that comes into it. */
export default function PictureDialog({ session, as }: Props) {
  const t = useTranslations("media.figure");
  const { pick, pictures, publicationId, actions } = useDesk();
  const [text, setText] = useState("");
  const ask = useCallback(
    (typed: string) => actions.findPictures({ publicationId, text: typed }),
    [actions, publicationId],
  );
  const found = useFound<PictureCard>(text, ask);
  const use = (card: PictureCard) => {
    pictures.cards.put(card.id, card);
    pick(null);
    session.run(as === "picture" ? insertFigure(card) : exchangePicture(card));
  };
  return (
    <Dialog title={t("pick")} width="lg" isOpen onOpenChange={(isOpen) => !isOpen && pick(null)}>
      <UploadArea publicationId={publicationId} onSent={({ media }) => use(media)} />
      <TextField label={t("find")} value={text} onChange={setText} autoFocus />
      <Pictures found={found} use={use} />
    </Dialog>
  );
}

function Pictures({ found: { found, refusal }, use }: { found: Found<PictureCard>; use: (card: PictureCard) => void }) {
  const t = useTranslations("media.figure");
  const common = useTranslations("common");
  const media = useTranslations("media");
  if (refusal) return <RefusalMessage refusal={refusal} />;
  if (!found) return <SkeletonRows label={common("loading")} rows={4} />;
  return (
    <ListBox
      aria-label={t("found")}
      items={found}
      layout="grid"
      selectionMode="single"
      onAction={(id) => {
        const card = found.find((one) => one.id === id);
        if (card) use(card);
      }}
      renderEmptyState={() => <p className="col-span-full px-3 py-4 text-muted">{t("none")}</p>}
      className="grid max-h-96 grid-cols-2 gap-3 overflow-y-auto p-1 outline-none sm:grid-cols-4"
    >
      {(card) => {
        const name = nameOf(card) || media("nameless");
        return (
          <ListBoxItem
            id={card.id}
            textValue={name}
            className="flex cursor-default flex-col gap-1 rounded-sm p-1 outline-none data-focused:bg-sunken data-hovered:bg-sunken data-focus-visible:outline-2 data-focus-visible:outline-focus"
          >
            <span className="block aspect-4/3 overflow-hidden rounded-sm bg-sunken">
              <Thumbnail picture={card.picture} alt="" />
            </span>
            <Text slot="label" className="line-clamp-2 text-sm leading-snug">
              {name}
            </Text>
          </ListBoxItem>
        );
      }}
    </ListBox>
  );
}

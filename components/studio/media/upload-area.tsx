"use client";

import { ImageUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { DropZone } from "react-aria-components/DropZone";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { acceptedFiles, picturesAmong } from "./send-picture";
import { UploadList } from "./upload-list";
import { type UploadTarget, useUploads } from "./uploads";

type Props = UploadTarget & { label?: string; hint?: ReactNode };

/** Takes pictures by drop, by paste (anywhere on the page but in a field), and by the picker. */
export function UploadArea({ label, hint, ...target }: Props) {
  const t = useTranslations("media.upload");
  const { uploads, send, forget } = useUploads(target);
  usePaste(send, target.replacesId !== undefined);
  return (
    <div className="flex flex-col gap-3">
      <DropZone
        aria-label={t("drop")}
        getDropOperation={() => "copy"}
        onDrop={async ({ items }) => {
          const files = await Promise.all(items.map((item) => (item.kind === "file" ? item.getFile() : null)));
          await send(files.filter((file) => file !== null));
        }}
        className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md border border-edge border-dashed px-4 py-3 data-drop-target:border-ink data-drop-target:bg-sunken"
      >
        <FileTrigger
          acceptedFileTypes={acceptedFiles.split(",")}
          allowsMultiple={target.replacesId === undefined}
          onSelect={(files) => void send(picturesAmong(files))}
        >
          <Button icon={<Icon of={ImageUp} />}>{label ?? t("choose")}</Button>
        </FileTrigger>
        <span className="text-muted text-sm">{hint ?? t("hint")}</span>
      </DropZone>
      <UploadList uploads={uploads} forget={forget} />
    </div>
  );
}

function usePaste(send: (files: readonly File[]) => Promise<void>, isOff: boolean) {
  const latest = useRef(send);
  latest.current = send;
  useEffect(() => {
    if (isOff) return;
    const onPaste = (event: ClipboardEvent) => {
      const { target, clipboardData } = event;
      const isTyping = target instanceof Element && target.closest("input, textarea, [contenteditable=true]") !== null;
      const files = isTyping ? [] : picturesAmong(clipboardData?.files);
      if (files.length > 0) void latest.current(files);
    };
    document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
  }, [isOff]);
}

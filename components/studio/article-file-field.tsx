"use client";

import { FileInput, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { DropZone } from "react-aria-components/DropZone";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { acceptedFiles } from "@/lib/importing/files/file-names";

type Props = { file: File | null; onChange: (file: File | null) => void };

/** A file to begin an article with, by the picker or dropped. It is read when the article's page is open. */
export function ArticleFileField({ file, onChange }: Props) {
  const t = useTranslations("intake.forNew");
  const hint = useId();
  return (
    <div className="flex flex-col gap-1.5">
      <span className="font-medium text-sm">{t("label")}</span>
      <DropZone
        aria-label={t("drop")}
        getDropOperation={() => "copy"}
        onDrop={async ({ items }) => {
          const first = items.find((item) => item.kind === "file");
          if (first?.kind === "file") onChange(await first.getFile());
        }}
        className="flex flex-col items-start gap-2 rounded-md border border-edge border-dashed px-3 py-2.5 data-drop-target:border-ink data-drop-target:bg-sunken"
      >
        {file ? (
          <div className="flex max-w-full items-center gap-2 text-sm">
            <span className="min-w-0 break-all">{file.name}</span>
            <Button size="sm" variant="quiet" onPress={() => onChange(null)} aria-label={t("remove")}>
              <Icon of={X} className="size-3.5" />
            </Button>
          </div>
        ) : (
          <FileTrigger acceptedFileTypes={acceptedFiles.split(",")} onSelect={(files) => onChange(files?.[0] ?? null)}>
            <Button size="sm" icon={<Icon of={FileInput} />} aria-describedby={hint}>
              {t("choose")}
            </Button>
          </FileTrigger>
        )}
        <span id={hint} className="text-muted text-xs">
          {t("hint")}
        </span>
      </DropZone>
    </div>
  );
}

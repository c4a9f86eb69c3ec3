"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Label } from "react-aria-components/Label";
import { ProgressBar } from "react-aria-components/ProgressBar";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { Upload } from "./uploads";

/** Files on their way with how far they have come, and those that were not taken with the reason, until it has been read. */
export function UploadList({ uploads, forget }: { uploads: readonly Upload[]; forget: (key: number) => void }) {
  const t = useTranslations("media.upload");
  if (uploads.length === 0) return null;
  return (
    <ul className="flex flex-col gap-2" aria-label={t("list")}>
      {uploads.map((upload) => (
        <li key={upload.key} className="border-rule border-t pt-2">
          {upload.problem === null ? <OnItsWay upload={upload} /> : <NotTaken upload={upload} forget={forget} />}
        </li>
      ))}
    </ul>
  );
}

function OnItsWay({ upload: { name, share } }: { upload: Upload }) {
  const t = useTranslations("media.upload");
  const isSent = share >= 1;
  return (
    <ProgressBar value={share * 100} isIndeterminate={isSent} className="flex flex-col gap-1 text-sm">
      {({ valueText }) => (
        <>
          <span className="flex justify-between gap-3">
            <Label className="min-w-0 truncate">{name}</Label>
            <span className="tabular shrink-0 text-muted">{isSent ? t("preparing") : valueText}</span>
          </span>
          <Bar share={share} isSent={isSent} />
        </>
      )}
    </ProgressBar>
  );
}

function Bar({ share, isSent }: { share: number; isSent: boolean }) {
  return (
    <span className="block h-1 overflow-hidden rounded-full bg-sunken">
      <span
        className={isSent ? "block h-full animate-pulse bg-ink motion-reduce:animate-none" : "block h-full bg-ink"}
        style={{ width: `${Math.max(2, share * 100)}%` }}
      />
    </span>
  );
}

function NotTaken({ upload: { key, name, problem }, forget }: { upload: Upload; forget: (key: number) => void }) {
  const t = useTranslations("common");
  return (
    <div className="flex items-start justify-between gap-3 text-sm">
      <p role="alert" className="min-w-0">
        <span className="break-all font-bold">{name}</span> <span className="text-danger">{problem}</span>
      </p>
      <Button variant="quiet" size="sm" aria-label={t("dismiss")} icon={<Icon of={X} />} onPress={() => forget(key)} />
    </div>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { isWebAddress } from "@/lib/document/href";
import type { LeftPicture } from "@/lib/importing/found-pictures";

/** The pictures that were left out, each with its address or its words: whoever wants one can fetch it. */
export function LeftPictures({ pictures }: { pictures: readonly LeftPicture[] }) {
  const t = useTranslations("pasting");
  return (
    <details className="text-muted">
      <summary className="w-fit cursor-pointer">{t("leftPictures", { count: pictures.length })}</summary>
      <ul className="max-h-40 overflow-y-auto pt-1">
        {pictures.map(({ address, alt }) => (
          <li key={`${address} ${alt}`} className="flex max-w-full gap-2 py-0.5">
            {alt && <span className="min-w-0 truncate">{alt}</span>}
            {isWebAddress(address) ? (
              <a className="link min-w-0 truncate" href={address} target="_blank" rel="noopener noreferrer">
                {address}
              </a>
            ) : (
              <span>{t("noAddress")}</span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

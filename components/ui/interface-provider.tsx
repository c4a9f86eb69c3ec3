"use client";

import { useRouter } from "next/navigation";
import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { RouterProvider } from "react-aria-components";

/** Tells React Aria our language (dates, numbers, what it reads out) and lets its links go through Next's router. */
export function InterfaceProvider({ children }: { children: ReactNode }) {
  const locale = useLocale();
  const router = useRouter();
  return (
    <I18nProvider locale={locale === "ko" ? "ko-KR" : "en-GB"}>
      <RouterProvider navigate={(href) => router.push(href)}>{children}</RouterProvider>
    </I18nProvider>
  );
}

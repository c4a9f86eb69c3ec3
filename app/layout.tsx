import "pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { readLocale, readTheme } from "@/i18n/preferences.server";
import { readPageLanguage } from "./page-language";

export const metadata: Metadata = {
  title: { default: "Imprimatur", template: "%s · Imprimatur" },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f6f4ee" },
    { media: "(prefers-color-scheme: dark)", color: "#0e131b" },
  ],
};

/**
 * The sheet on which everything is drawn. It carries no words and no words' catalogue: the desk brings its own
 * (app/(studio)/studio/layout.tsx), and a public page is whole without script. `lang` is the publication's on its pages
 * and the interface's elsewhere; what is written in another language says so itself.
 */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const [theme, language] = await Promise.all([readTheme(), readPageLanguage()]);
  return (
    <html
      lang={language ?? (await readLocale())}
      data-theme={theme === "system" ? undefined : theme}
      suppressHydrationWarning
    >
      <body>{children}</body>
    </html>
  );
}

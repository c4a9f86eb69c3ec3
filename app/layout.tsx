import "pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { readLocale, readTheme } from "@/i18n/preferences.server";

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
 * (app/(studio)/studio/layout.tsx), and a public page is whole without script. `lang` is the interface's; what is written in
 * another language says so itself.
 */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, theme] = await Promise.all([readLocale(), readTheme()]);
  return (
    <html lang={locale} data-theme={theme === "system" ? undefined : theme} suppressHydrationWarning>
      <body>{children}</body>
    </html>
  );
}

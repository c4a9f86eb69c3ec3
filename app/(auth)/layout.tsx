import type { Metadata } from "next";
import type { ReactNode } from "react";
import { switchLocale, switchTheme } from "@/app/switch-preferences";
import { AuthFrame } from "@/components/auth/auth-frame";
import { InterfaceProvider } from "@/components/ui/interface-provider";
import { FrameWords } from "@/components/ui/words";
import { readTheme } from "@/i18n/preferences.server";

// The addresses of these pages can hold a secret: they go into no index, and no other site is told them. (Not `no-referrer`:
// with that a form that the browser itself sends has no Origin, and is refused.)
export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: "same-origin" };

/** The door of the desk: one sheet in the middle, and the language and the light under it. */
export default async function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <FrameWords of={["auth", "common", "errors", "notifications", "shell"]}>
      <InterfaceProvider>
        <AuthFrame theme={await readTheme()} actions={{ switchLocale, switchTheme }}>
          {children}
        </AuthFrame>
      </InterfaceProvider>
    </FrameWords>
  );
}

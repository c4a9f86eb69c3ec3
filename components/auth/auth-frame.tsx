import type { ReactNode } from "react";
import type { Theme } from "@/i18n/locales";
import { type PreferenceActions, Preferences } from "./preferences";

type Props = { children: ReactNode; theme: Theme; actions: PreferenceActions };

/** The page around a sheet: the nameplate above it, the language and the light below. */
export function AuthFrame({ children, theme, actions }: Props) {
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-md flex-col px-5 py-6 sm:px-0">
      <main className="flex flex-1 flex-col justify-center py-6 sm:pb-[12vh]">
        <header className="mb-7 flex flex-col items-center gap-2.5">
          <p className="font-bold text-2xl tracking-tight">Imprimatur</p>
          <span aria-hidden="true" className="h-px w-10 bg-edge" />
        </header>
        {children}
      </main>
      <Preferences theme={theme} actions={actions} />
    </div>
  );
}

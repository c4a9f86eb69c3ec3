import type { Locale } from "@/lib/access/actor";

export type Letter = { readonly subject: string; readonly text: string };

/** Words of the letters that commands send: written where languages are known, and handed to the command. */
export type Letters = {
  readonly passwordReset: (to: { locale: Locale; name: string; link: string; minutes: number }) => Promise<Letter>;
  readonly invitation: (to: { locale: Locale; by: string; link: string; days: number }) => Promise<Letter>;
};

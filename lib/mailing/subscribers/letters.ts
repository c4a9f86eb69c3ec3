import type { Locale } from "@/lib/access/actor";

export type Letter = { readonly subject: string; readonly text: string };

type To = { readonly locale: Locale; readonly publication: string; readonly link: string };

/** Words of the letters to subscribers: written where languages are known, and handed to the command. */
export type SubscriberLetters = {
  /** Asks whether the address is right and its owner wants this. */
  readonly confirm: (to: To & { days: number }) => Promise<Letter>;
  /** To an address that receives the publication already: only its owner learns that. */
  readonly known: (to: To) => Promise<Letter>;
};

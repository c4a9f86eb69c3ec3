import { createStore, del, get, set } from "idb-keyval";
import { type KeptDraft, readKeptDraft } from "@/lib/tables/grid/kept-draft";

/** Drafts that are not saved yet, on this device: a closed lid or a lost network takes nothing. One of a table for each person. */
const store = () => createStore("imprimatur-tables", "drafts");

export type DraftPlace = { readonly userId: string; readonly place: string };

const keyOf = ({ userId, place }: DraftPlace) => `${userId} ${place}`;

/** A device that keeps nothing (a private window) is no reason to stop. */
export async function keptDraft(place: DraftPlace): Promise<KeptDraft | undefined> {
  return readKeptDraft(await get(keyOf(place), store()).catch(() => undefined));
}

export async function keepDraft(place: DraftPlace, kept: KeptDraft): Promise<boolean> {
  return set(keyOf(place), kept, store()).then(
    () => true,
    () => false,
  );
}

export async function dropDraft(place: DraftPlace): Promise<void> {
  await del(keyOf(place), store()).catch(() => undefined);
}

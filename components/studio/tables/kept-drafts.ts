import { createStore, del, get, set } from "idb-keyval";
import { type KeptDraft, readKeptDraft } from "@/lib/tables/grid/kept-draft";

/** Drafts that are not saved yet, on this device: a closed lid or a lost network takes nothing. One of a table for each person. */
const store = () => createStore("imprimatur-tables", "drafts");

export type DraftPlace = { readonly userId: string; readonly place: string };

const keyOf = ({ userId, place }: DraftPlace) => `${userId} ${place}`;

/** A device that keeps nothing (a private window) is no reason to stop. */
export async function keptDraft(place: DraftPlace): Promise<KeptDraft | undefined> {
  const [stored, hurried] = [await get(keyOf(place), store()).catch(() => undefined), takeHurried(place)];
  const [kept, last] = [readKeptDraft(stored), readKeptDraft(hurried)];
  if (!last || (kept && kept.at >= last.at)) return kept;
  await keepDraft(place, last);
  return last;
}

const hurriedKey = (place: DraftPlace) => `imprimatur-tables ${keyOf(place)}`;

/** For a page that is being left: what is begun there may not be finished, so the last state is put down at one stroke, if it fits. */
export function keepDraftHurriedly(place: DraftPlace, kept: KeptDraft): void {
  try {
    localStorage.setItem(hurriedKey(place), JSON.stringify(kept));
  } catch {
    // Too large, or nothing may be kept here: what was kept in time is there.
  }
}

function takeHurried(place: DraftPlace): unknown {
  try {
    const said = localStorage.getItem(hurriedKey(place));
    localStorage.removeItem(hurriedKey(place));
    return said === null ? undefined : JSON.parse(said);
  } catch {
    return undefined;
  }
}

export async function keepDraft(place: DraftPlace, kept: KeptDraft): Promise<boolean> {
  return set(keyOf(place), kept, store()).then(
    () => true,
    () => false,
  );
}

export async function dropDraft(place: DraftPlace): Promise<void> {
  takeHurried(place);
  await del(keyOf(place), store()).catch(() => undefined);
}

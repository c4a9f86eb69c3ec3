"use client";

import { useSyncExternalStore } from "react";
import type { OpenSuggestion } from "@/lib/document/suggestions/list-suggestions";
import { useDesk, useSession, useSessionValue } from "../desk";
import { suggestionsOf } from "./shown";

const none: readonly OpenSuggestion[] = [];
const never = () => () => {};

/** The open suggestions as the page shows them. */
export function useSuggestions(): readonly OpenSuggestion[] {
  const session = useSession();
  const now = () => (session ? suggestionsOf(session.snapshot().state) : none);
  return useSyncExternalStore(session?.subscribe ?? never, now, () => none);
}

export type Answerable = {
  readonly mayAccept: boolean;
  readonly mayReject: (suggestion: OpenSuggestion) => boolean;
};

/** What this person may answer: the same that the server takes. One's own is always one's to take back. */
export function useAnswerable(): Answerable {
  const { mayEdit, records } = useDesk();
  const editable = useSessionValue(({ documentState }) => documentState.editable, false);
  const suggestOnly = useSessionValue(({ documentState }) => documentState.suggestOnly, false);
  const isOpen = editable || suggestOnly;
  return {
    mayAccept: mayEdit && editable && !suggestOnly,
    mayReject: ({ by }) => isOpen && (mayEdit || by === records.userId),
  };
}

/** The names of those who suggest. */
export function useNames(): (userId: string) => string | undefined {
  const { discussion } = useDesk().discussion;
  return (userId) => discussion?.people.find(({ id }) => id === userId)?.name;
}

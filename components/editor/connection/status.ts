/** What can be said about the safety of what somebody typed, without a sentence. */
export type SavingPhase =
  /** Nothing is unsent. */
  | "saved"
  /** Something is unsent and the authority is reachable as far as we know. */
  | "saving"
  /** Something is unsent and the authority cannot be reached: it is kept on this device. */
  | "kept"
  /** Nothing is unsent, but what others write does not arrive. */
  | "disconnected"
  /** The authority will not take what is unsent. It stays on this device until the person has decided. */
  | "refused";

export type SavingStatus = {
  readonly phase: SavingPhase;
  /** When the last change was acknowledged, in ms since the epoch; null before the first. */
  readonly savedAt: number | null;
  readonly unsent: number;
  /** Whether every unsent step also stands in this device's storage. False: closing the page may lose it. */
  readonly storedHere: boolean;
  /** The device's storage does not work: what is unsent stands on this page alone. */
  readonly storageFails: boolean;
  readonly refusal: { readonly code: string; readonly facts: Readonly<Record<string, unknown>> } | null;
};

export const initialStatus: SavingStatus = {
  phase: "saved",
  savedAt: null,
  unsent: 0,
  storedHere: true,
  storageFails: false,
  refusal: null,
};

export type StatusFacts = Omit<SavingStatus, "phase"> & { readonly sendFailing: boolean; readonly streamDown: boolean };

export function savingStatus({ sendFailing, streamDown, ...facts }: StatusFacts): SavingStatus {
  return { ...facts, phase: phaseOf({ ...facts, sendFailing, streamDown }) };
}

function phaseOf(facts: StatusFacts): SavingPhase {
  if (facts.refusal) return "refused";
  if (facts.unsent > 0) return facts.sendFailing ? "kept" : "saving";
  return facts.sendFailing || facts.streamDown ? "disconnected" : "saved";
}

export function sameStatus(one: SavingStatus, other: SavingStatus): boolean {
  return (
    one.phase === other.phase &&
    one.savedAt === other.savedAt &&
    one.unsent === other.unsent &&
    one.storedHere === other.storedHere &&
    one.storageFails === other.storageFails &&
    one.refusal?.code === other.refusal?.code
  );
}

import "server-only";
import type { Id } from "@/lib/kernel/ids";
import { processWide } from "@/lib/platform/process-wide.server";
import type { PresenceEvent } from "./step-protocol";

type Present = Exclude<PresenceEvent, { gone: true }>;

/** Milliseconds after which somebody who said nothing more counts as gone. Source: docs/reference/step-protocol.md. */
const silence = 45_000;

const present = processWide("presentPeople", () => new Map<Id, Map<string, { said: Present; at: number }>>());

/** Keeps the last word of each client, so that whoever comes later is told at once who is there. */
export function notePresence(articleId: Id, said: PresenceEvent, at: number = Date.now()): void {
  const people = present.get(articleId) ?? new Map();
  present.set(articleId, people);
  if ("gone" in said) people.delete(said.clientId);
  else people.set(said.clientId, { said, at });
}

export function presentPeople(articleId: Id, now: number = Date.now()): Present[] {
  const people = present.get(articleId);
  if (!people) return [];
  for (const [clientId, { at }] of people) if (now - at > silence) people.delete(clientId);
  return [...people.values()].map(({ said }) => said);
}

/** Forgets a document that nobody follows any more. */
export function forgetPeople(articleId: Id): void {
  present.delete(articleId);
}

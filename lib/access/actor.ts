import type { Id } from "@/lib/kernel/ids";

/** What somebody may be in a publication. An administrator is not a role: it holds for the whole house. */
export const roles = ["managingEditor", "editor", "author", "reviewer"] as const;
export type Role = (typeof roles)[number];

export const locales = ["ko", "en"] as const;
export type Locale = (typeof locales)[number];

/** The acting person of a command: who they are and what they may be where, read from the database for this request. */
export type Actor = {
  readonly userId: Id;
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  readonly isAdmin: boolean;
  readonly roles: Readonly<Record<Id, readonly Role[]>>;
};

/** Whether the actor holds one of these roles in the publication (an administrator's power is asked for apart: see policies). */
export function holds(actor: Actor, publicationId: Id, ...wanted: readonly Role[]): boolean {
  const held = actor.roles[publicationId] ?? [];
  return wanted.some((role) => held.includes(role));
}

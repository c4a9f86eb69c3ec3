import type { Role } from "@/lib/access/actor";
import type { Id } from "@/lib/kernel/ids";

/** Somebody as a line of the list of people. */
export type PersonLine = {
  readonly id: Id;
  readonly name: string;
  readonly email: string;
  readonly isAdmin: boolean;
  readonly isActive: boolean;
  readonly hasPassword: boolean;
  /** Issuers of the identities that they also sign in with. */
  readonly identities: readonly string[];
  /** By the publication's id. */
  readonly roles: Readonly<Record<Id, readonly Role[]>>;
};

export type Member = {
  readonly id: Id;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
};

/** An invitation that nobody has accepted or taken back. */
export type InvitationLine = {
  readonly id: Id;
  readonly email: string;
  readonly publication: string | null;
  readonly roles: readonly Role[];
  readonly isAdmin: boolean;
  readonly expiresAt: Date;
  readonly isExpired: boolean;
  /** What became of the letter. */
  readonly mail: "waiting" | "sent" | "failing";
};

/** `link` is shown once, to whoever invited, for the case that the letter does not arrive: only its hash is kept. */
export type Invited = { readonly invitationId: Id; readonly link: string; readonly expiresAt: string };

"use server";

import { refresh } from "next/cache";
import { letters } from "@/app/(auth)/letters";
import { guardAction } from "@/app/(studio)/guard-action";
import type { Result } from "@/lib/kernel/result";
import { deactivatePerson as deactivate } from "@/lib/people/deactivate-person.server";
import { invitePerson as invite } from "@/lib/people/invite-person.server";
import {
  deactivatePersonSchema,
  invitationIdSchema,
  invitePersonSchema,
  reactivatePersonSchema,
  setAdminSchema,
  setRolesSchema,
} from "@/lib/people/person";
import { reactivatePerson as reactivate } from "@/lib/people/reactivate-person.server";
import { revokeInvitation as revoke } from "@/lib/people/revoke-invitation.server";
import { setAdmin as changeAdmin } from "@/lib/people/set-admin.server";
import { setRoles as changeRoles } from "@/lib/people/set-roles.server";

export const invitePerson = guardAction(invitePersonSchema, async (actor, input) =>
  shown(await invite(actor, input, letters)),
);
export const revokeInvitation = guardAction(invitationIdSchema, async (actor, input) =>
  shown(await revoke(actor, input)),
);
export const setRoles = guardAction(setRolesSchema, async (actor, input) => shown(await changeRoles(actor, input)));
export const setAdmin = guardAction(setAdminSchema, async (actor, input) => shown(await changeAdmin(actor, input)));
export const deactivatePerson = guardAction(deactivatePersonSchema, async (actor, input) =>
  shown(await deactivate(actor, input)),
);
export const reactivatePerson = guardAction(reactivatePersonSchema, async (actor, input) =>
  shown(await reactivate(actor, input)),
);

/** The list shows what has changed. */
function shown<Answer extends Result<unknown>>(result: Answer): Answer {
  if (result.ok) refresh();
  return result;
}

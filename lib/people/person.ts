import { z } from "zod";
import { locales, roles } from "@/lib/access/actor";
import { idSchema } from "@/lib/kernel/ids";
import { lineSchema } from "@/lib/kernel/text";

/** A mail address as it is kept: lower case, so that one mailbox is one person. */
export const emailSchema = z.string().trim().toLowerCase().min(1).max(254).pipe(z.email());

export const personNameSchema = lineSchema(80).min(1);

/** At least 12 characters and no fewer than 5 different ones; long enough matters more than odd signs (NIST SP 800-63B). */
export const newPasswordSchema = z
  .string()
  .min(12)
  .max(200)
  .refine((password) => new Set(password).size >= 5, { error: "tooSimple" });

/** What somebody types as their password: bounded, so that hashing cannot be made to work for nothing. */
const typedPasswordSchema = z.string().min(1).max(200);

/** A link's secret, as `newOneTimeToken` makes them. Anything else is a link that does not exist. */
export const tokenSchema = z.string().regex(/^[\w-]{43}$/, { error: "link" });

const rolesSchema = z
  .array(z.enum(roles))
  .max(roles.length)
  .default([])
  .transform((given) => roles.filter((role) => given.includes(role)));

/** A box that is ticked arrives as "on" or "true" from a form, one that is not does not arrive. */
const tickedSchema = z
  .union([z.boolean(), z.enum(["on", "true", "false"]).transform((word) => word !== "false")])
  .default(false);

export const signInSchema = z.object({ email: emailSchema, password: typedPasswordSchema });
export const requestPasswordResetSchema = z.object({ email: emailSchema });

const twice = { error: "mismatch", path: ["again"] };

export const resetPasswordSchema = z
  .object({ token: tokenSchema, password: newPasswordSchema, again: z.string().max(200) })
  .refine(({ password, again }) => password === again, twice);

/** `email` is asked of the first administrator only: every other invitation knows it. */
export const acceptInvitationSchema = z
  .object({
    token: tokenSchema,
    email: emailSchema.optional(),
    name: personNameSchema,
    password: newPasswordSchema,
    again: z.string().max(200),
    locale: z.enum(locales).default("ko"),
  })
  .refine(({ password, again }) => password === again, twice);

export const changePasswordSchema = z
  .object({ current: typedPasswordSchema, password: newPasswordSchema, again: z.string().max(200) })
  .refine(({ password, again }) => password === again, twice);

export const updateAccountSchema = z.object({ name: personNameSchema, locale: z.enum(locales) });

/** Somebody is invited into one publication with at least one role, as an administrator of the house, or both. */
export const invitePersonSchema = z
  .object({
    email: emailSchema,
    publicationId: z.preprocess((id) => (id === "" ? undefined : id), idSchema.optional()),
    roles: rolesSchema,
    isAdmin: tickedSchema,
  })
  .refine(({ publicationId, isAdmin }) => isAdmin || publicationId, { error: "required", path: ["publicationId"] })
  .refine(({ publicationId, roles }) => !publicationId || roles.length > 0, { error: "option", path: ["roles"] });

export const invitationIdSchema = z.object({ invitationId: idSchema });
export const setRolesSchema = z.object({ userId: idSchema, publicationId: idSchema, roles: rolesSchema });
export const setAdminSchema = z.object({ userId: idSchema, isAdmin: tickedSchema });
/** `name`: typed again, so that nobody is shut out by a slip. */
export const deactivatePersonSchema = z.object({ userId: idSchema, name: z.string().max(200) });
export const reactivatePersonSchema = z.object({ userId: idSchema });
export const listPeopleSchema = z.object({
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
  find: lineSchema(80).catch(""),
});

export type SignIn = z.infer<typeof signInSchema>;
export type RequestPasswordReset = z.infer<typeof requestPasswordResetSchema>;
export type ResetPassword = z.infer<typeof resetPasswordSchema>;
export type AcceptInvitation = z.infer<typeof acceptInvitationSchema>;
export type ChangePassword = z.infer<typeof changePasswordSchema>;
export type UpdateAccount = z.infer<typeof updateAccountSchema>;
export type InvitePerson = z.infer<typeof invitePersonSchema>;
export type SetRoles = z.infer<typeof setRolesSchema>;
export type SetAdmin = z.infer<typeof setAdminSchema>;
export type DeactivatePerson = z.infer<typeof deactivatePersonSchema>;
export type ListPeople = z.infer<typeof listPeopleSchema>;

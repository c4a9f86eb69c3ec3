import "server-only";
import type { Actor, Locale, Role } from "@/lib/access/actor";
import { locales } from "@/lib/access/actor";
import type { Id } from "@/lib/kernel/ids";
import { db } from "@/lib/platform/db.server";

/**
 * Who somebody is at this moment, with what they may be where. Null when there is no such person, when they are
 * deactivated, or when `epoch` is given and is not their present one (they signed out everywhere since).
 */
export async function readActor(userId: Id, epoch?: number): Promise<Actor | null> {
  const user = await db.user.findUnique({
    where: { id: userId },
    include: { memberships: { select: { publicationId: true, role: true } } },
  });
  if (!user || user.deactivatedAt) return null;
  if (epoch !== undefined && user.sessionEpoch !== epoch) return null;
  return {
    userId: user.id,
    email: user.email,
    name: user.name,
    locale: toLocale(user.locale),
    isAdmin: user.isAdmin,
    roles: rolesByPublication(user.memberships),
  };
}

function toLocale(value: string): Locale {
  return locales.find((locale) => locale === value) ?? "ko";
}

function rolesByPublication(memberships: readonly { publicationId: Id; role: Role }[]): Record<Id, Role[]> {
  const roles: Record<Id, Role[]> = {};
  for (const { publicationId, role } of memberships) {
    const held = roles[publicationId] ?? [];
    roles[publicationId] = [...held, role];
  }
  return roles;
}

import "server-only";
import type { Actor, Role } from "@/lib/access/actor";
import { mayManagePeople } from "@/lib/access/policies";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { literalPattern } from "@/lib/kernel/text";
import { db } from "@/lib/platform/db.server";
import type { ListPeople } from "./person";
import type { PersonLine } from "./person-line";

export const peoplePerPage = 40;

export type PeoplePage = { readonly people: readonly PersonLine[]; readonly total: number; readonly pageSize: number };

/** Everybody of the house by name, a page at a time; `find` looks in names and addresses. Refuses: forbidden. */
export async function listPeople(actor: Actor, { page, find }: ListPeople): Promise<Result<PeoplePage, "forbidden">> {
  if (!mayManagePeople(actor)) return refuse("forbidden");
  const contains = { contains: literalPattern(find), mode: "insensitive" } as const;
  const where = find ? { OR: [{ name: contains }, { email: contains }] } : {};
  const [total, rows] = await Promise.all([
    db.user.count({ where }),
    db.user.findMany({
      where,
      orderBy: [{ name: "asc" }, { id: "asc" }],
      skip: (page - 1) * peoplePerPage,
      take: peoplePerPage,
      include: {
        memberships: { select: { publicationId: true, role: true } },
        identities: { select: { provider: true } },
      },
    }),
  ]);
  return accept({ people: rows.map(toLine), total, pageSize: peoplePerPage });
}

type Row = {
  id: Id;
  name: string;
  email: string;
  isAdmin: boolean;
  deactivatedAt: Date | null;
  passwordHash: string | null;
  memberships: { publicationId: Id; role: Role }[];
  identities: { provider: string }[];
};

function toLine(row: Row): PersonLine {
  const roles: Record<Id, Role[]> = {};
  for (const { publicationId, role } of row.memberships) roles[publicationId] = [...(roles[publicationId] ?? []), role];
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    isAdmin: row.isAdmin,
    isActive: row.deactivatedAt === null,
    hasPassword: row.passwordHash !== null,
    identities: row.identities.map(({ provider }) => provider),
    roles,
  };
}

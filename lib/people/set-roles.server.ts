import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayManagePeople } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/db.server";
import type { SetRoles } from "./person";

/**
 * Gives somebody exactly these roles in a publication; none takes them out of it. It holds from their next request.
 * Refuses: forbidden, notFound (the person or the publication).
 */
export async function setRoles(
  actor: Actor,
  { userId, publicationId, roles }: SetRoles,
): Promise<Result<undefined, "forbidden" | "notFound">> {
  if (!mayManagePeople(actor)) return refuse("forbidden");
  return inTransaction(async (tx) => {
    const locked = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "User" WHERE id = ${userId}::uuid FOR UPDATE`;
    const publication = await tx.publication.findUnique({ where: { id: publicationId }, select: { id: true } });
    if (locked.length === 0 || !publication) return refuse("notFound");

    const held = await tx.membership.findMany({ where: { userId, publicationId }, orderBy: { role: "asc" } });
    const before = held.map(({ role }) => role);
    const wanted = [...new Set(roles)];
    if (before.length === wanted.length && before.every((role) => wanted.includes(role))) return accept();
    await tx.membership.deleteMany({ where: { userId, publicationId, role: { notIn: wanted } } });
    const rows = wanted.map((role) => ({ userId, publicationId, role }));
    await tx.membership.createMany({ data: rows, skipDuplicates: true });
    const facts = { before, after: wanted };
    await record(tx, {
      kind: "person.rolesChanged",
      actor,
      publicationId,
      subject: { type: "user", id: userId },
      facts,
    });
    return accept();
  });
}

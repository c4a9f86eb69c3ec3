import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayCreatePublication } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/db.server";
import { type CreatePublication, publicationSettingsSchema } from "./publication";

/** Founds a publication with the house's defaults. Refuses: forbidden, taken (the address). */
export async function createPublication(
  actor: Actor,
  input: CreatePublication,
): Promise<Result<{ id: Id; slug: string }, "forbidden" | "taken">> {
  if (!mayCreatePublication(actor)) return refuse("forbidden");
  const issueLabel = input.language.startsWith("ko") ? "제{number}호" : "No. {number}";
  const data = publicationSettingsSchema.parse({ ...input, numbering: { issueLabel } });
  return inTransaction(async (tx) => {
    const { count } = await tx.publication.createMany({ data: [data], skipDuplicates: true });
    if (count === 0) return refuse("taken", { field: "slug" });
    const { id, slug } = await tx.publication.findUniqueOrThrow({ where: { slug: data.slug } });
    const subject = { type: "publication", id };
    await record(tx, { kind: "publication.created", actor, publicationId: id, subject, facts: { slug } });
    return accept({ id, slug });
  });
}

import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayChangeGate, mayReadPublication } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import { type Id, idSchema } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db, inTransaction } from "@/lib/platform/db.server";
import { type GateRules, gateRuleNames, gateRulesSchema } from "./gate-rules";

export const changeGateRulesSchema = z.strictObject({ publicationId: idSchema, rules: gateRulesSchema });
export type ChangeGateRules = z.infer<typeof changeGateRulesSchema>;

/** What the publication has set about its gate, for whoever may change it. Refuses: notFound. */
export async function readGateRules(actor: Actor, publicationId: Id): Promise<Result<GateRules, "notFound">> {
  if (!mayChangeGate(actor, { publicationId })) return refuse("notFound");
  const row = await db.publication.findUnique({ where: { id: publicationId }, select: { gateRules: true } });
  return row ? accept(gateRulesSchema.parse(row.gateRules)) : refuse("notFound");
}

/**
 * Sets what holds an issue back and what is merely told of. What must never be bent is not in the shape, so that nobody can ask for it. The
 * trail says what was set from which to which. Refuses: notFound, forbidden.
 */
export function changeGateRules(
  actor: Actor,
  { publicationId, rules }: ChangeGateRules,
): Promise<Result<{ changed: number }, "notFound" | "forbidden">> {
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Publication" WHERE "id" = ${publicationId}::uuid FOR NO KEY UPDATE`;
    const row = await tx.publication.findUnique({ where: { id: publicationId }, select: { gateRules: true } });
    if (!row || !mayReadPublication(actor, { publicationId })) return refuse("notFound");
    if (!mayChangeGate(actor, { publicationId })) return refuse("forbidden");
    const before = gateRulesSchema.parse(row.gateRules);
    const fields = gateRuleNames.filter((name) => before[name] !== rules[name]);
    if (fields.length === 0) return accept({ changed: 0 });
    await tx.publication.update({ where: { id: publicationId }, data: { gateRules: rules } });
    const subject = { type: "publication", id: publicationId };
    const was = Object.fromEntries(fields.map((name) => [name, before[name]]));
    const is = Object.fromEntries(fields.map((name) => [name, rules[name]]));
    await record(tx, { kind: "publication.gateChanged", actor, publicationId, subject, facts: { fields, was, is } });
    return accept({ changed: fields.length });
  });
}

import "server-only";
import { readRevisionContent } from "@/lib/document/revision-content";
import type { Id } from "@/lib/kernel/ids";
import { expectAccepted } from "@/lib/kernel/result";
import type { Tx } from "@/lib/platform/db.server";
import { type RevisionMaterials, revisionMaterials } from "./revision-materials";

/** Revisions are immutable, so that what was read of one holds for good; the oldest is forgotten first. */
const known = new Map<Id, RevisionMaterials>();
const mostKnown = 2_000;

/** What the gate asks of these revisions. One query for those that this process has not read yet, none when it has read them all. */
export async function readRevisionMaterials(
  client: Pick<Tx, "revision">,
  ids: readonly Id[],
): Promise<Map<Id, RevisionMaterials>> {
  const missing = ids.filter((id) => !known.has(id));
  const rows =
    missing.length > 0
      ? await client.revision.findMany({ where: { id: { in: missing } }, select: { id: true, content: true } })
      : [];
  const read = rows.map(
    ({ id, content }) => [id, revisionMaterials(expectAccepted(readRevisionContent(content)))] as const,
  );
  const found = new Map([...ids.flatMap((id) => held(id)), ...read]);
  for (const [id, materials] of found) keep(id, materials);
  return found;
}

function held(id: Id): (readonly [Id, RevisionMaterials])[] {
  const materials = known.get(id);
  return materials ? [[id, materials]] : [];
}

function keep(id: Id, materials: RevisionMaterials): void {
  known.delete(id);
  known.set(id, materials);
  const oldest = known.keys().next();
  if (known.size > mostKnown && !oldest.done) known.delete(oldest.value);
}

import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { Id } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";
import { eventFacts, type EventFacts, type EventKind } from "./events";

export type Happening<Kind extends EventKind> = {
  readonly kind: Kind;
  /** Who did it; null for the system (a schedule, a job, set-up). */
  readonly actor: Pick<Actor, "userId"> | null;
  /** The publication that it belongs to; null for the whole house. */
  readonly publicationId?: Id | null;
  readonly subject: { readonly type: string; readonly id: string };
  readonly facts?: EventFacts<Kind>;
};

/**
 * Writes down what a command does, in the command's own transaction: either both happened or neither. Rows are append-only; the
 * database refuses to change or delete them.
 * @throws ZodError when the facts have not the event's shape or hold what JSON cannot
 */
export async function record<Kind extends EventKind>(
  tx: Pick<Tx, "auditEvent">,
  happening: Happening<Kind>,
): Promise<void> {
  const { kind, actor, publicationId = null, subject, facts = {} } = happening;
  await tx.auditEvent.createMany({
    data: [
      {
        kind,
        actorId: actor?.userId ?? null,
        publicationId,
        subjectType: subject.type,
        subjectId: subject.id,
        facts: jsonObject.parse(eventFacts[kind].parse(facts)),
      },
    ],
  });
}

const jsonObject = z.record(z.string(), z.json());

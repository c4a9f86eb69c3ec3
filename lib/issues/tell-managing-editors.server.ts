import "server-only";
import type { Id } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";
import { enqueue } from "@/lib/platform/jobs.server";
import type { TaskPayload } from "@/lib/platform/tasks";

type Tidings = {
  issue: { id: Id; publicationId: Id; number: number };
  news: TaskPayload<"person.tell">["kind"];
  /** What else the sentence needs: a code. */
  detail?: string;
  /** Who did it, and so knows already; null: the system. */
  by?: { userId: Id; name: string } | null;
  /** Names the happening: told again, it counts once. */
  key: string;
};

const most = 50;

/** Tells the managing editors of an issue's publication, in the transaction of what happened. */
export async function tellManagingEditors(
  tx: Tx,
  { issue, news, detail = "", by = null, key }: Tidings,
): Promise<void> {
  const rows = await tx.membership.findMany({
    where: { publicationId: issue.publicationId, role: "managingEditor", user: { deactivatedAt: null } },
    select: { userId: true },
    take: most,
  });
  const people = rows.map(({ userId }) => userId).filter((userId) => userId !== by?.userId);
  const place = { type: "issue", id: issue.id, part: "going-out" } as const;
  const said = { kind: news, byName: by?.name ?? "", subject: String(issue.number), detail, place };
  for (const userId of people) await enqueue(tx, "person.tell", { userId, ...said }, { key: `${key}:${userId}` });
}

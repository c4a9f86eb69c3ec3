import { getTranslations } from "next-intl/server";
import type { Actor } from "@/lib/access/actor";
import { listMembers } from "@/lib/articles/list-members.server";
import { listIssues } from "@/lib/issues/list-issues.server";
import type { Id } from "@/lib/kernel/ids";

/** What the board and the calendar can be narrowed down by: people, and the latest issues. */
export async function readFilter(actor: Actor, publicationId: Id) {
  const [people, issues, t] = await Promise.all([
    listMembers(actor, publicationId),
    listIssues(actor, { publicationId, show: "all", page: 1 }),
    getTranslations("production.board"),
  ]);
  const options = issues.ok ? issues.value.issues.map(({ id, number }) => ({ id, label: t("issue", { number }) })) : [];
  return { people, issues: options };
}

import type { Desk } from "@/app/(studio)/current-publication";
import type { ShellData } from "@/components/studio/shell-data";
import type { PlaceId } from "@/components/studio/shell-places";
import {
  mayChangeSettings,
  mayCreateArticle,
  mayCreatePublication,
  mayManagePeople,
  mayManageSubscribers,
  mayPlanIssue,
  mayReadAudit,
  mayReadHouseAudit,
  mayReadIssue,
  mayReadMail,
  mayReadMedia,
  mayReadPeople,
  mayReadSources,
  mayReadTables,
} from "@/lib/access/policies";

/** What the shell may show to the person at the desk. It hides what they may not; what refuses is the command. */
export function shellData({ actor, publications, publication }: Desk): Omit<ShellData, "theme" | "actions" | "unread"> {
  const facts = publication && { publicationId: publication.id };
  const places: [PlaceId, boolean][] = [
    ["board", true],
    ["issues", facts !== null && mayReadIssue(actor, facts)],
    ["articles", facts !== null],
    ["reviews", facts !== null],
    ["sources", facts !== null && mayReadSources(actor, facts)],
    ["tables", facts !== null && mayReadTables(actor, facts)],
    ["media", facts !== null && mayReadMedia(actor, facts)],
    ["people", mayManagePeople(actor) || (facts !== null && mayReadPeople(actor, facts))],
    ["trail", mayReadHouseAudit(actor) || (facts !== null && mayReadAudit(actor, facts))],
    ["subscribers", facts !== null && mayManageSubscribers(actor, facts)],
    ["mail", mayReadMail(actor)],
    ["settings", facts === null ? mayCreatePublication(actor) : mayChangeSettings(actor, facts)],
  ];
  return {
    person: { name: actor.name, email: actor.email, isAdmin: actor.isAdmin },
    roles: facts ? (actor.roles[facts.publicationId] ?? []) : [],
    publications: publications.map(({ id, title, slug }) => ({ id, title, slug })),
    publication: publication && { id: publication.id, title: publication.title, slug: publication.slug },
    places: places.filter(([, may]) => may).map(([id]) => id),
    may: {
      createArticle: facts !== null && mayCreateArticle(actor, facts),
      createIssue: facts !== null && mayPlanIssue(actor, facts),
    },
  };
}

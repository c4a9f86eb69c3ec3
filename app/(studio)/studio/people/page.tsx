import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readDesk } from "@/app/(studio)/current-publication";
import * as actions from "@/app/(studio)/studio/people/actions";
import { InviteDialog } from "@/components/studio/people/invite-dialog";
import { InvitationTable } from "@/components/studio/people/invitation-table";
import { MemberTable } from "@/components/studio/people/member-table";
import { PeopleSearch } from "@/components/studio/people/people-search";
import { PeopleTable } from "@/components/studio/people/people-table";
import { Work } from "@/components/studio/work";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { mayManagePeople, mayReadAudit } from "@/lib/access/policies";
import { listInvitations } from "@/lib/people/list-invitations.server";
import { listMembers } from "@/lib/people/list-members.server";
import { listPeople } from "@/lib/people/list-people.server";
import { listPeopleSchema } from "@/lib/people/person";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Administrators manage everybody in the house; whoever hands out work sees the members of the publication on the desk. */
export default async function PeoplePage({ searchParams }: Props) {
  const { actor } = await readDesk();
  return mayManagePeople(actor) ? <House searchParams={searchParams} /> : <Members />;
}

async function House({ searchParams }: Props) {
  const [t, { actor, publications }] = await Promise.all([getTranslations("people"), readDesk()]);
  const asked = listPeopleSchema.parse(await searchParams);
  const [people, invitations] = await Promise.all([listPeople(actor, asked), listInvitations(actor)]);
  if (!people.ok || !invitations.ok) notFound();
  const { total, pageSize } = people.value;
  const href = (page: number) => `/studio/people?${new URLSearchParams({ find: asked.find, page: String(page) })}`;
  return (
    <Work>
      <PageHeader
        title={t("title")}
        actions={<InviteDialog publications={publications} action={actions.invitePerson} />}
      >
        {t("count", { total })}
      </PageHeader>
      <PeopleSearch find={asked.find} />
      <PeopleTable people={people.value.people} publications={publications} me={actor.userId} actions={actions} />
      <Pager page={asked.page} pageSize={pageSize} total={total} href={href} />
      <InvitationTable invitations={invitations.value} revoke={actions.revokeInvitation} />
    </Work>
  );
}

async function Members() {
  const [t, { actor, publication }] = await Promise.all([getTranslations("people"), readDesk()]);
  const members = publication && (await listMembers(actor, publication.id));
  if (!members?.ok) notFound();
  return (
    <Work>
      <PageHeader title={t("title")}>{t("membersOf", { publication: publication?.title ?? "" })}</PageHeader>
      <MemberTable
        members={members.value}
        mayReadTrail={mayReadAudit(actor, { publicationId: publication?.id ?? "" })}
      />
    </Work>
  );
}

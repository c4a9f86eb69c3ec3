import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { readDesk } from "@/app/(studio)/current-publication";
import { reopenAction } from "@/app/(studio)/studio/articles/[articleId]/actions";
import * as goingActions from "@/app/(studio)/studio/issues/going-out-actions";
import * as actions from "@/app/(studio)/studio/issues/actions";
import { IssueDesk } from "@/components/studio/issues/issue-desk";
import { deskViews } from "@/components/studio/issues/desk-views";
import { mayReadAudit } from "@/lib/access/policies";
import { idSchema } from "@/lib/kernel/ids";
import { issueLabel } from "@/lib/issues/publication";
import { listOwners } from "@/lib/issues/list-owners.server";
import { listEditions } from "@/lib/publishing/list-editions.server";
import { readGoingOut } from "@/lib/publishing/read-going-out.server";
import { readReadiness } from "@/lib/publishing/read-readiness.server";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, unknown>> };

const viewSchema = z.enum(deskViews).catch("arrangement");

async function readIssue({ params }: Pick<Props, "params">) {
  const { actor } = await readDesk();
  const id = idSchema.safeParse((await params).id);
  const found = id.success ? await readReadiness(actor, { issueId: id.data }) : null;
  if (!found?.ok) notFound();
  return { actor, readiness: found.value };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations("issues");
  const id = idSchema.safeParse((await props.params).id);
  return { title: id.success ? t("desk.title") : t("title") };
}

/** An issue's desk: what is in it and in which order, what still stands in the way, and the door out. */
export default async function IssuePage(props: Props) {
  const { actor, readiness } = await readIssue(props);
  const { issue, publication } = readiness.arrangement;
  const view = viewSchema.parse((await props.searchParams).view);
  const editions = view === "editions" ? await listEditions(actor, issue.id) : null;
  const [owners, going] = await Promise.all([
    listOwners(actor, issue.publicationId),
    readGoingOut(actor, { issueId: issue.id, composition: readiness.composition }),
  ]);
  if (!going.ok) notFound();
  return (
    <IssueDesk
      readiness={readiness}
      label={issueLabel(publication.numbering, issue.number)}
      view={view}
      editions={editions?.ok ? editions.value : []}
      owners={owners}
      actions={{ ...actions }}
      going={going.value}
      goingActions={{ ...goingActions, reopenAction }}
      mayReadTrail={mayReadAudit(actor, issue)}
    />
  );
}

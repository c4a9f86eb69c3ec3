import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { siteAddress } from "@/app/public-address";
import { readDesk } from "@/app/(studio)/current-publication";
import { makePreviewLinkAction, revokePreviewLinkAction } from "@/app/(studio)/studio/issues/going-out-actions";
import { PreviewLinks } from "@/components/studio/issues/going-out/preview-links";
import { Work } from "@/components/studio/work";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { issueLabel } from "@/lib/issues/publication";
import { idSchema } from "@/lib/kernel/ids";
import { listPreviewLinks, previewLinksOnPage } from "@/lib/publishing/preview/list-preview-links.server";
import { readIssuePreview } from "@/lib/publishing/read-issue-preview.server";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, unknown>> };

const pageSchema = z.coerce.number().int().min(1).max(10_000).catch(1);

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("going.links"))("title") };
}

/** Who may read the issue before it is out without an account: the links that were given out, and one to give. */
export default async function PreviewLinksPage({ params, searchParams }: Props) {
  const [t, issues] = [await getTranslations("going.links"), await getTranslations("issues")];
  const { actor } = await readDesk();
  const id = idSchema.safeParse((await params).id);
  if (!id.success) notFound();
  const page = pageSchema.parse((await searchParams).page);
  const [links, preview] = await Promise.all([
    listPreviewLinks(actor, { issueId: id.data, page }),
    readIssuePreview(actor, id.data),
  ]);
  if (!links.ok || !preview.ok) notFound();
  const label = issueLabel(preview.value.publication.numbering, preview.value.issue.number);
  const path = `/studio/issues/${id.data}`;
  return (
    <Work narrow>
      <PageHeader
        title={t("title")}
        crumbs={[
          { label: issues("title"), href: "/studio/issues" },
          { label, href: path },
        ]}
      >
        {t("lead")}
      </PageHeader>
      <PreviewLinks
        issueId={id.data}
        site={siteAddress()}
        links={links.value.links}
        timeZone={preview.value.publication.timeZone}
        make={makePreviewLinkAction}
        revoke={revokePreviewLinkAction}
      />
      {links.value.total > previewLinksOnPage && (
        <Pager
          page={page}
          pageSize={previewLinksOnPage}
          total={links.value.total}
          href={(one) => `${path}/preview-links?page=${one}`}
        />
      )}
    </Work>
  );
}

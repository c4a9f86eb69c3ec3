import type { Metadata } from "next";
import { cache } from "react";
import { siteAddress } from "@/app/public-address";
import { StructuredData } from "@/components/reader/structured-data";
import { IssuePage } from "@/components/reader/issue-page";
import { labelOf } from "@/components/reader/issue-label";
import { HeadWays } from "@/components/reader/head-ways";
import { PageFrame } from "@/components/reader/page-frame";
import { PublicationFoot } from "@/components/reader/publication-foot";
import { placedItems } from "@/lib/publishing/edition";
import { readRetracted } from "@/lib/publishing/read-notices.server";
import { readMailOffer } from "@/lib/publishing/read-mail-offer.server";
import { readEdition } from "@/lib/publishing/read-edition.server";
import { cardPath, issuePath, publicationPath } from "@/lib/rendering/addresses";
import { issueDescription } from "@/lib/rendering/issue-description";
import { pageMetadata } from "../../page-metadata";
import { publishedOrWithdrawn, WithdrawnIssue } from "../../read-address";
import { viewsOf } from "@/lib/publishing/read-views.server";
import { readerSetting } from "../../reader-setting";
import { issueThings } from "../../things";
import { Withdrawn, withdrawnMetadata } from "../../withdrawn";

type Props = { params: Promise<{ publication: string; issue: string }> };

/** Once for the head and the page. */
const readOnce = cache(readEdition);

async function find({ params }: Props) {
  const { publication, issue } = await params;
  return publishedOrWithdrawn([publication, issue], readOnce);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await find(props);
  if (found instanceof WithdrawnIssue) return withdrawnMetadata(found);
  const { frame, hash } = found;
  const { publication, issue } = frame;
  const { words } = await readerSetting(publication);
  const [first] = placedItems(frame);
  return pageMetadata({
    title: labelOf(frame),
    description: issueDescription(frame),
    path: issuePath(publication.slug, issue.slug),
    language: publication.language,
    siteName: publication.title,
    feedsOf: publication.slug,
    edition: hash,
    picture: {
      path: cardPath(publication.slug, issue.slug, hash),
      alt: words("cardAlt", {
        publication: publication.title,
        issue: labelOf(frame),
        title: first?.item.title ?? "",
      }),
    },
  });
}

export default async function Issue(props: Props) {
  const edition = await find(props);
  if (edition instanceof WithdrawnIssue) return <Withdrawn {...edition} />;
  const { publication } = edition.frame;
  const [setting, views, retracted, offer] = await Promise.all([
    readerSetting(publication),
    viewsOf(edition.frame),
    readRetracted(edition.frame),
    readMailOffer(publication.slug),
  ]);
  const told = { hash: edition.hash, label: labelOf(edition.frame), site: siteAddress() };
  return (
    <PageFrame
      setting={setting}
      crumbs={[{ label: publication.title, href: publicationPath(publication.slug) }]}
      face={publication.appearance.textFace}
      footer={<PublicationFoot publication={publication} words={setting.words} />}
      search={publication}
      aside={<HeadWays slug={publication.slug} byMail={offer !== null} words={setting.words} />}
    >
      <StructuredData things={issueThings(edition.frame, told)} />
      <IssuePage edition={edition} views={views} setting={setting} retracted={retracted} />
    </PageFrame>
  );
}

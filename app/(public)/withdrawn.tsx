import type { Metadata } from "next";
import { GonePage } from "@/components/reader/gone-page";
import { PageFrame } from "@/components/reader/page-frame";
import { findPublication } from "@/lib/publishing/catalogue/find-publication.server";
import { PublicationShell } from "./publication-shell";
import type { WithdrawnIssue } from "./read-address";
import { readerSetting } from "./reader-setting";

/** The whole page where an issue was withdrawn: one of its publication's, as long as anything of that is out. */
export async function Withdrawn({ gone, publication: slug }: WithdrawnIssue) {
  const found = await findPublication(slug);
  const setting = await readerSetting(gone);
  if (found)
    return (
      <PublicationShell publication={found.publication} setting={setting}>
        <GonePage gone={gone} setting={setting} publication={found.publication} />
      </PublicationShell>
    );
  return (
    <PageFrame setting={setting} crumbs={[]} search={null}>
      <GonePage gone={gone} setting={setting} />
    </PageFrame>
  );
}

export function withdrawnMetadata({ gone }: WithdrawnIssue): Metadata {
  return { title: { absolute: gone.title }, robots: { index: false } };
}

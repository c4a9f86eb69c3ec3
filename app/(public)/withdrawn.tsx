import type { Metadata } from "next";
import { GonePage } from "@/components/reader/gone-page";
import { PageFrame } from "@/components/reader/page-frame";
import type { WithdrawnIssue } from "./read-address";
import { readerSetting } from "./reader-setting";

/** The whole page where an issue was withdrawn. */
export async function Withdrawn({ gone }: WithdrawnIssue) {
  const setting = await readerSetting(gone);
  return (
    <PageFrame setting={setting} crumbs={[]} search={null}>
      <GonePage gone={gone} setting={setting} home="/" />
    </PageFrame>
  );
}

export function withdrawnMetadata({ gone }: WithdrawnIssue): Metadata {
  return { title: { absolute: gone.title }, robots: { index: false } };
}

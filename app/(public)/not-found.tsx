import type { Metadata } from "next";
import { MissingPage } from "@/components/reader/missing-page";
import { PageFrame } from "@/components/reader/page-frame";
import { GonePage } from "@/components/reader/gone-page";
import { readWithdrawn } from "@/lib/publishing/gone-answer.server";
import { readLocale } from "@/i18n/preferences.server";
import { readerSetting } from "./reader-setting";

export const metadata: Metadata = { robots: { index: false } };

export default async function Missing() {
  const gone = readWithdrawn();
  if (gone) return <Gone gone={gone} />;
  const setting = await readerSetting({ language: await readLocale(), timeZone: "Asia/Seoul" });
  return (
    <PageFrame setting={setting} crumbs={[]}>
      <MissingPage words={setting.words} home="/" />
    </PageFrame>
  );
}

/** What was withdrawn is not merely missing. */
async function Gone({ gone }: { gone: NonNullable<ReturnType<typeof readWithdrawn>> }) {
  const setting = await readerSetting(gone);
  return (
    <PageFrame setting={setting} crumbs={[]}>
      <GonePage gone={gone} setting={setting} home="/" />
    </PageFrame>
  );
}

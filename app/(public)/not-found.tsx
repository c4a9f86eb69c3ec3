import type { Metadata } from "next";
import { MissingPage } from "@/components/reader/missing-page";
import { PageFrame } from "@/components/reader/page-frame";
import { readLocale } from "@/i18n/preferences.server";
import { readerSetting } from "./reader-setting";

export const metadata: Metadata = { robots: { index: false } };

export default async function Missing() {
  const setting = await readerSetting({ language: await readLocale(), timeZone: "Asia/Seoul" });
  return (
    <PageFrame setting={setting} crumbs={[]}>
      <MissingPage words={setting.words} home="/" />
    </PageFrame>
  );
}

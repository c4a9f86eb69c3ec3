import type { Metadata } from "next";
import { MissingPage } from "@/components/reader/missing-page";
import { PageFrame } from "@/components/reader/page-frame";
import { guessLocale } from "@/i18n/preferences.server";
import { readerSetting } from "./reader-setting";

export const metadata: Metadata = { robots: { index: false } };

export default async function Missing() {
  const setting = await readerSetting({ language: await guessLocale(), timeZone: "Asia/Seoul" });
  return (
    <PageFrame setting={setting} crumbs={[]} search={null}>
      <MissingPage words={setting.words} />
    </PageFrame>
  );
}

import { readerSetting } from "@/app/(public)/reader-setting";
import { PageFrame } from "@/components/reader/page-frame";
import { readLocale } from "@/i18n/preferences.server";

/** One answer for a link that has expired, was revoked, or never was. */
export default async function DeadLink() {
  const { words, ...setting } = await readerSetting({ language: await readLocale(), timeZone: "Asia/Seoul" });
  return (
    <PageFrame setting={{ words, ...setting }} crumbs={[]}>
      <div className="missing">
        <h1>{words("previewDead")}</h1>
        <p>{words("previewDeadMore")}</p>
      </div>
    </PageFrame>
  );
}

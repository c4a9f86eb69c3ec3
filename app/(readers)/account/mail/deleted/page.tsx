import { getLocale } from "next-intl/server";
import { ownWords } from "@/app/(readers)/own-words";
import { PageFrame } from "@/components/reader/page-frame";
import type { Locale } from "@/lib/access/actor";

/** After somebody had everything deleted. */
export default async function DeletedPage() {
  const { setting, words } = await ownWords((await getLocale()) as Locale);
  return (
    <PageFrame setting={setting} crumbs={[]}>
      <div className="plain-page">
        <h1>{words("deletedTitle")}</h1>
        <p role="status">{words("deleted")}</p>
      </div>
    </PageFrame>
  );
}

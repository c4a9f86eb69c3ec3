import Link from "next/link";
import { useTranslations } from "next-intl";
import type { FrozenMedia } from "@/lib/document/frozen-media";
import { Thumbnail } from "./thumbnail";

/** One picture of the library: what `findMedia` answers. */
export type ListedPicture = {
  readonly id: string;
  readonly picture: FrozenMedia;
  readonly originalName: string;
  readonly altText: string;
  readonly caption: string;
  readonly articles: number;
  readonly isUnused: boolean;
};

/** Pictures as one looks for them: by eye, whole and on one ground, with a name and whether they are used. */
export function MediaGrid({ media }: { media: readonly ListedPicture[] }) {
  const t = useTranslations("media");
  return (
    <ul
      aria-label={t("caption")}
      className="grid grid-cols-2 gap-x-4 gap-y-6 sm:grid-cols-3 lg:grid-cols-4 xl:grid-cols-6"
    >
      {media.map((one) => (
        <li key={one.id} className="relative flex min-w-0 flex-col gap-1.5">
          <span className="block aspect-4/3 overflow-hidden rounded-sm bg-sunken">
            <Thumbnail picture={one.picture} alt="" />
          </span>
          <Link
            href={`/studio/media/${one.id}`}
            className="line-clamp-2 text-sm leading-snug no-underline after:absolute after:inset-0 hover:underline"
          >
            {nameOf(one) || t("nameless")}
          </Link>
          <span className="text-muted text-xs">
            {one.articles > 0 ? t("articles", { count: one.articles }) : t(one.isUnused ? "unused" : "inVersions")}
            {one.altText === "" && <> · {t("wordless")}</>}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What people know a picture by. */
export function nameOf({
  caption,
  altText,
  originalName,
}: Pick<ListedPicture, "caption" | "altText" | "originalName">) {
  return caption || altText || originalName;
}

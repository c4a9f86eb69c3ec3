import { archivePath, subscribePath } from "@/lib/rendering/addresses";
import type { ReaderWords } from "./words";

type Props = { slug: string; byMail: boolean; words: ReaderWords };

/** The ways on from the head line of a publication's pages: to past issues, and to mail where it goes out by mail. */
export function HeadWays({ slug, byMail, words }: Props) {
  return (
    <span className="head-ways">
      {byMail && <a href={subscribePath(slug)}>{words("byMail")}</a>}
      <a href={archivePath(slug)}>{words("archive")}</a>
    </span>
  );
}

import { archivePath, publicationPath } from "@/lib/rendering/addresses";
import type { ReaderWords } from "./words";

/** The publication in which somebody came to where nothing is. */
export type Onward = { readonly slug: string; readonly title: string };

/** The ways on from where nothing is: to the publication and its past issues, or to the house's first page. */
export function OnwardHome({ publication, words }: { publication?: Onward | undefined; words: ReaderWords }) {
  if (!publication)
    return (
      <p className="issue-onward">
        <a href="/">{words("missingHome")}</a>
      </p>
    );
  return (
    <p className="issue-onward">
      <a href={publicationPath(publication.slug)}>{words("missingHomeOf", { title: publication.title })}</a>{" "}
      <a href={archivePath(publication.slug)}>{words("allIssues")}</a>
    </p>
  );
}

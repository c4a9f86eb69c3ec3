import { longestQuery } from "@/lib/search/search-query";
import type { ReaderWords } from "./words";

/**
 * The way to what is out from any public page: a field and its button. Who sends it empty comes to the search page. In a folder of files a link of the name given
 * here stands in its place (lib/pages/static-place.ts).
 */
export function SearchField({ publication, words }: { publication: string; words: ReaderWords }) {
  return (
    <search className="head-search" data-needs-server={words("finder")}>
      <form action="/search">
        {publication && <input type="hidden" name="in" value={publication} />}
        <input
          type="search"
          name="q"
          maxLength={longestQuery}
          aria-label={words("searchField")}
          placeholder={words("searchField")}
          autoComplete="off"
        />
        <button type="submit">{words("search")}</button>
      </form>
    </search>
  );
}

import type { ReaderWords } from "./words";

type Props = { page: number; pages: number; pathTo: (page: number) => string; words: ReaderWords };

/** From page to page of a list; nothing where there is one alone. */
export function PageWays({ page, pages, pathTo, words }: Props) {
  if (pages < 2) return null;
  return (
    <nav className="pages" aria-label={words("pages")}>
      {page > 1 && (
        <a href={pathTo(page - 1)} rel="prev">
          {words("across.newer")}
        </a>
      )}
      <span>{words("pageOf", { page, pages })}</span>
      {page < pages && (
        <a href={pathTo(page + 1)} rel="next">
          {words("across.older")}
        </a>
      )}
    </nav>
  );
}

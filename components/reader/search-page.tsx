import "./styles/search.css";
import type { ReactNode } from "react";
import { type EntryKind, entryKinds } from "@/lib/search/entries";
import { mostHits, type SearchInput, searchPath } from "@/lib/search/search-input";
import type { QueryProblem } from "@/lib/search/search-query";
import type { Found, Suggestion } from "@/lib/search/found";
import { SearchHits } from "./search-hits";
import { type SearchChoices, SearchForm } from "./search-form";
import type { ReaderWords, Setting } from "./words";

export type SearchAnswer =
  | { readonly problem: QueryProblem }
  | { readonly found: Found; readonly isWhole: boolean; readonly suggestions: readonly Suggestion[] };

type Props = {
  input: SearchInput;
  answer: SearchAnswer;
  choices: SearchChoices;
  setting: Setting;
  /** The words of the `search` namespace. */
  say: ReaderWords;
};

/** What is out, searched: the question, what was found of each kind, a page of it. */
export function SearchPage({ input, answer, choices, setting, say }: Props) {
  return (
    <div className="search">
      <h1>{say("title")}</h1>
      <SearchForm input={input} choices={choices} problem={"problem" in answer ? answer.problem : null} say={say} />
      {"found" in answer ? (
        <Results {...{ input, setting, say }} {...answer} />
      ) : (
        answer.problem === "empty" && <Tips say={say} />
      )}
    </div>
  );
}

type ResultsProps = Pick<Props, "input" | "setting" | "say"> & Extract<SearchAnswer, { found: Found }>;

function Results({ input, found, isWhole, suggestions, setting, say }: ResultsProps) {
  const all = Object.values(found.counts).reduce((sum, count) => sum + count, 0);
  return (
    <section aria-labelledby="results">
      <h2 id="results" className="search-count">
        {all > 0 ? say("found", { count: all }) : say("nothing", { words: input.q.trim() })}
      </h2>
      {!isWhole && <p className="search-note">{say("notWhole")}</p>}
      {all > 0 && <Kinds input={input} counts={found.counts} all={all} say={say} />}
      <SearchHits hits={found.hits} setting={setting} say={say} />
      {all > 0 && found.hits.length === 0 && <p className="nothing">{say("nothingHere")}</p>}
      {found.total > mostHits && <p className="search-note">{say("onlyFirst", { count: mostHits })}</p>}
      <Pages input={input} pages={found.pages} words={setting.words} />
      {all === 0 && <Suggestions input={input} suggestions={suggestions} say={say} />}
    </section>
  );
}

/** What was found of each kind: a way to see only that. */
function Kinds({ input, counts, all, say }: Pick<Props, "input" | "say"> & { counts: Found["counts"]; all: number }) {
  const kinds = entryKinds.filter((kind) => counts[kind] || kind === input.kind);
  if (kinds.length < 2 && !input.kind) return null;
  const to = (kind: EntryKind | null) => searchPath({ ...input, kind, page: 1 });
  const link = (kind: EntryKind | null, count: number): ReactNode => (
    <li key={kind ?? "all"}>
      <a href={to(kind)} aria-current={input.kind === kind ? "page" : undefined}>
        {say(kind ? `kind.${kind}` : "kind.all")} <span className="year-count">{count}</span>
      </a>
    </li>
  );
  return (
    <nav className="years" aria-label={say("kinds")}>
      <ul>
        {link(null, all)}
        {kinds.map((kind) => link(kind, counts[kind] ?? 0))}
      </ul>
    </nav>
  );
}

function Pages({ input, pages, words }: { input: SearchInput; pages: number; words: ReaderWords }) {
  const { page } = input;
  if (pages < 2) return null;
  return (
    <nav className="pages" aria-label={words("pages")}>
      {page > 1 && (
        <a href={searchPath({ ...input, page: Math.min(page - 1, pages) })} rel="prev">
          {words("searchBefore")}
        </a>
      )}
      <span>{words("pageOf", { page, pages })}</span>
      {page < pages && (
        <a href={searchPath({ ...input, page: page + 1 })} rel="next">
          {words("searchAfter")}
        </a>
      )}
    </nav>
  );
}

/** What can be asked, before anything is. */
function Tips({ say }: { say: ReaderWords }) {
  return (
    <section aria-labelledby="tips" className="search-tips">
      <h2 id="tips">{say("tips")}</h2>
      <ul>
        {["tipWords", "tipPhrase", "tipInside", "tipKinds"].map((tip) => (
          <li key={tip}>{say(tip)}</li>
        ))}
      </ul>
    </section>
  );
}

/** Where nothing was found: questions near it that find something, and what else may help. */
function Suggestions({
  input,
  suggestions,
  say,
}: Pick<Props, "input" | "say"> & { suggestions: readonly Suggestion[] }) {
  const to = ({ kind, q }: Suggestion) => searchPath(kind === "wider" ? { q } : { ...input, q, page: 1 });
  return (
    <div className="search-tips">
      {suggestions.length > 0 && (
        <ul>
          {suggestions.map((suggestion) => (
            <li key={`${suggestion.kind} ${suggestion.q}`}>
              <a href={to(suggestion)}>{say(`suggest.${suggestion.kind}`, { words: suggestion.q })}</a>{" "}
              <span className="year-count">{suggestion.count}</span>
            </li>
          ))}
        </ul>
      )}
      <p>{say("nothingMore")}</p>
    </div>
  );
}

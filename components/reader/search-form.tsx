import type { ReactNode } from "react";
import type { Choices } from "@/lib/search/found";
import type { SearchInput } from "@/lib/search/search-input";
import { longestQuery, type QueryProblem } from "@/lib/search/search-query";
import type { ReaderWords } from "./words";

export type SearchChoices = Choices & { readonly publications: readonly { slug: string; title: string }[] };

type Props = { input: SearchInput; choices: SearchChoices; problem: QueryProblem | null; say: ReaderWords };

/** A plain form whose answer has an address. What was typed stands in it again, however wrong it was. */
export function SearchForm({ input, choices, problem, say }: Props) {
  const isTooLong = problem === "tooLong";
  const isWrong = isTooLong || problem === "tooBroad";
  const { publications, sections, years } = choices;
  return (
    <search>
      <form action="/search" className="search-form">
        <div className="search-asked">
          <input
            type="search"
            name="q"
            defaultValue={input.q}
            maxLength={isTooLong ? undefined : longestQuery}
            aria-label={say("field")}
            aria-invalid={isWrong || undefined}
            aria-describedby={isWrong ? "search-problem" : undefined}
            autoComplete="off"
            enterKeyHint="search"
          />
          <button type="submit">{say("submit")}</button>
        </div>
        {isWrong && (
          <p id="search-problem" className="search-problem" role="alert">
            {say(isTooLong ? "tooLong" : "tooBroad", { count: longestQuery })}
          </p>
        )}
        {input.kind && <input type="hidden" name="kind" value={input.kind} />}
        <div className="search-narrowed">
          {publications.length > 1 && (
            <Select name="in" value={input.in} label={say("publication")} all={say("allPublications")}>
              {publications.map(({ slug, title }) => (
                <option key={slug} value={slug}>
                  {title}
                </option>
              ))}
            </Select>
          )}
          <Select name="section" value={input.section} label={say("section")} all={say("allSections")}>
            {withChosen(sections, input.section).map((section) => (
              <option key={section} value={section}>
                {section}
              </option>
            ))}
          </Select>
          <Select name="year" value={input.year} label={say("year")} all={say("allYears")}>
            {withChosen(years, input.year).map((year) => (
              <option key={year} value={year}>
                {say("yearOf", { year: String(year) })}
              </option>
            ))}
          </Select>
        </div>
      </form>
    </search>
  );
}

/** What an address asks for stands in the list, though nothing that is out has it. */
function withChosen<Value>(choices: readonly Value[], chosen: Value | null): readonly Value[] {
  return chosen === null || choices.includes(chosen) ? choices : [...choices, chosen];
}

type SelectProps = { name: string; value: string | number | null; label: string; all: string; children: ReactNode };

function Select({ name, value, label, all, children }: SelectProps) {
  return (
    <label>
      <span>{label}</span>
      <select name={name} defaultValue={value ?? ""}>
        <option value="">{all}</option>
        {children}
      </select>
    </label>
  );
}

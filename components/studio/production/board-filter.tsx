import Form from "next/form";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { articleKinds } from "@/lib/document/revision-content";
import { type BoardQuery, boardHref, type Way, ways } from "./board-query";

type Option = { id: string; label: string };
type Props = {
  way: Exclude<Way, "list">;
  query: BoardQuery;
  people: readonly { id: string; name: string }[];
  issues: readonly Option[];
};

/** Narrows the board or the calendar down; what was chosen stands in the address. It works before its script has come. */
export function BoardFilter({ way, query, people, issues }: Props) {
  const t = useTranslations("production.filter");
  const tKind = useTranslations("common.articleKinds");
  const narrowed = Boolean(query.kind ?? query.person ?? query.issue ?? query.q);
  const kinds = articleKinds.map((id) => ({ id, label: tKind(id) }));
  const persons = people.map(({ id, name }) => ({ id, label: name }));
  return (
    <Form action={ways[way]} role="search" aria-label={t("label")} className="flex flex-wrap items-center gap-2">
      {way === "calendar" && query.month && <input type="hidden" name="month" value={query.month} />}
      {way === "board" && query.lane && <input type="hidden" name="lane" value={query.lane} />}
      <input
        key={query.q}
        name="q"
        defaultValue={query.q}
        maxLength={100}
        aria-label={t("text")}
        placeholder={t("text")}
        className="field w-full px-3 py-1.5 sm:w-56 pointer-coarse:min-h-11"
      />
      <Choice name="issue" label={t("issue")} any={t("anyIssue")} options={issues} value={query.issue} />
      <Choice name="kind" label={t("kind")} any={t("anyKind")} options={kinds} value={query.kind} />
      {persons.length > 0 && (
        <Choice name="person" label={t("person")} any={t("anyPerson")} options={persons} value={query.person} />
      )}
      <Button type="submit">{t("apply")}</Button>
      {narrowed && (
        <Link
          className="link px-2 py-2 text-sm"
          href={boardHref(way, query, { kind: undefined, person: undefined, issue: undefined, q: "" })}
        >
          {t("clear")}
        </Link>
      )}
    </Form>
  );
}

type ChoiceProps = {
  name: string;
  label: string;
  any: string;
  options: readonly Option[];
  value: string | undefined;
};

function Choice({ name, label, any, options, value = "" }: ChoiceProps) {
  return (
    <select
      key={value}
      name={name}
      aria-label={label}
      defaultValue={value}
      className="field w-auto min-w-28 px-3 py-1.5 max-sm:flex-1 pointer-coarse:min-h-11"
    >
      <option value="">{any}</option>
      {options.map(({ id, label: word }) => (
        <option key={id} value={id}>
          {word}
        </option>
      ))}
    </select>
  );
}

"use client";

import { Search } from "lucide-react";
import Form from "next/form";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { isNarrowed, type ListQuery, listHref } from "./article-list-query";

type FilterProps = { query: ListQuery; people: readonly { id: string; name: string }[] };

type Chosen = { q: string; kind: string; person: string };

const anything = "any";

function chosen({ q, kind, person }: ListQuery): Chosen {
  return { q, kind: kind ?? anything, person: person ?? anything };
}

/** Narrows the list down: by a part of the title, a kind, a person. A choice takes effect at once, words when they are sent. */
export function ArticleFilter({ query, people }: FilterProps) {
  const t = useTranslations("article-list.filter");
  const tKind = useTranslations("common.articleKinds");
  const form = useRef<HTMLFormElement>(null);
  const [set, change] = useState(chosen(query));
  const choose = (part: Partial<Chosen>) => {
    change({ ...set, ...part });
    setTimeout(() => form.current?.requestSubmit());
  };
  const plain = { ...query, kind: undefined, person: undefined, q: "" };
  const kinds = (["feature", "article", "brief"] as const).map((id) => ({ id, label: tKind(id) }));
  const persons = people.map(({ id, name }) => ({ id, label: name }));
  return (
    <Form
      ref={form}
      action="/studio/articles"
      role="search"
      aria-label={t("label")}
      className="flex flex-wrap items-end gap-2"
    >
      {query.view !== "all" && <input type="hidden" name="view" value={query.view} />}
      <TextField
        name="q"
        label={t("text")}
        hideLabel
        value={set.q}
        onChange={(q) => change({ ...set, q })}
        placeholder={t("textPlaceholder")}
        before={<Icon of={Search} />}
        className="w-full sm:w-64"
      />
      <Select
        name="kind"
        label={t("kind")}
        hideLabel
        options={[{ id: anything, label: t("anyKind") }, ...kinds]}
        value={set.kind}
        onChange={(kind) => choose({ kind: String(kind) })}
        className="w-36 max-sm:flex-1"
      />
      {persons.length > 0 && (
        <Select
          name="person"
          label={t("person")}
          hideLabel
          options={[{ id: anything, label: t("anyPerson") }, ...persons]}
          value={set.person}
          onChange={(person) => choose({ person: String(person) })}
          className="w-36 max-sm:flex-1"
        />
      )}
      <Button type="submit">{t("apply")}</Button>
      {isNarrowed(query) && (
        <Link href={listHref(plain)} onClick={() => change(chosen(plain))} className="link px-2 py-2 text-sm">
          {t("clear")}
        </Link>
      )}
    </Form>
  );
}

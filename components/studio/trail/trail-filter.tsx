"use client";

import Form from "next/form";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { DatePicker } from "@/components/ui/date-picker";
import { Select } from "@/components/ui/select";
import { type Named, type TrailQuery, trailGroups } from "@/lib/audit/trail";
import { trailHref } from "./trail-address";

const anything = "any";

/** Narrows a trail down: a kind of happening, a person, from one day to another. A choice takes effect at once, days when they are sent. */
export function TrailFilter({ query, people }: { query: TrailQuery; people: readonly Named[] }) {
  const t = useTranslations("trail");
  const form = useRef<HTMLFormElement>(null);
  const [chosen, choose] = useState({ group: query.group ?? anything, by: query.by ?? anything });
  const take = (part: Partial<typeof chosen>) => {
    choose({ ...chosen, ...part });
    setTimeout(() => form.current?.requestSubmit());
  };
  const groups = trailGroups.map((id) => ({ id, label: t(`groups.${id}`) }));
  const isNarrowed = query.group || query.by || query.from || query.to;
  const plain = { about: query.about, id: query.id };
  return (
    <Form
      ref={form}
      action="/studio/trail"
      role="search"
      aria-label={t("filter.label")}
      className="mb-7 flex flex-wrap items-end gap-2"
    >
      <input type="hidden" name="about" value={query.about} />
      {query.id && <input type="hidden" name="id" value={query.id} />}
      <Select
        name="group"
        label={t("filter.group")}
        options={[{ id: anything, label: t("filter.anyGroup") }, ...groups]}
        value={chosen.group}
        onChange={(group) => take({ group: String(group) as typeof chosen.group })}
        className="w-40 max-sm:w-[calc(50%-0.25rem)]"
      />
      <Select
        name="by"
        label={t("filter.by")}
        options={[{ id: anything, label: t("filter.anyone") }, ...people.map(({ id, name }) => ({ id, label: name }))]}
        value={chosen.by}
        onChange={(by) => take({ by: String(by) })}
        className="w-40 max-sm:w-[calc(50%-0.25rem)]"
      />
      <DatePicker name="from" label={t("filter.from")} defaultValue={query.from ?? null} className="max-sm:flex-1" />
      <DatePicker name="to" label={t("filter.to")} defaultValue={query.to ?? null} className="max-sm:flex-1" />
      <Button type="submit">{t("filter.apply")}</Button>
      {isNarrowed && (
        <Link href={trailHref(plain)} className="link px-2 py-2 text-sm">
          {t("filter.clear")}
        </Link>
      )}
    </Form>
  );
}

import type { IssuePlan } from "@/lib/issues/issue-plan";
import { lines } from "./lines";

type Section = IssuePlan["sections"][number];
type Slot = Section["slots"][number];

/** What a form does not show comes back as it was, by the key of its row. */
export type Kept = { reviewPolicy?: Section["reviewPolicy"]; hints?: Slot["hints"] };
export type Unseen = ReadonlyMap<string, Kept>;

export const sectionKey = (key: number) => `plan.sections.${key}`;
export const slotKey = (section: number, key: number) => `${sectionKey(section)}.slots.${key}`;

/** What is in a template's form, as its schema parses it: rows stand in the order in which they are on the screen, whatever their keys. */
export function planOfForm(data: FormData, unseen: Unseen): unknown {
  const names = [...data.keys()];
  const sections = unique(names.flatMap((name) => /^plan\.sections\.\d+(?=\.title$)/.exec(name)?.[0] ?? []));
  return {
    sections: sections.map((section) => sectionOf(data, section, unseen)),
    checklist: lines(data, "checklist."),
    pageBudget: number(data, "pageBudget"),
  };
}

function sectionOf(data: FormData, key: string, unseen: Unseen) {
  const slots = unique(
    [...data.keys()].flatMap((name) =>
      name.startsWith(`${key}.slots.`) && name.endsWith(".label") ? name.slice(0, -6) : [],
    ),
  );
  return {
    title: word(data, `${key}.title`),
    numbering: word(data, `${key}.numbering`),
    itemNumbersRunOn: word(data, `${key}.run`) === "on",
    itemsNumbered: data.has(`${key}.itemsNumbered`),
    reviewPolicy: unseen.get(key)?.reviewPolicy ?? null,
    slots: slots.map((slot) => slotOf(data, slot, unseen)),
  };
}

function slotOf(data: FormData, key: string, unseen: Unseen) {
  const days = number(data, `${key}.dueOffsetDays`);
  const owner = word(data, `${key}.ownerId`);
  const time = word(data, `${key}.dueTime`);
  return {
    label: word(data, `${key}.label`),
    category: word(data, `${key}.category`),
    ownerId: owner === "" || owner === nobody ? null : owner,
    // said as days before, kept as an offset; minus nought is nought
    dueOffsetDays: days === null ? null : 0 - days,
    ...(time && { dueTime: time }),
    pageBudget: number(data, `${key}.pageBudget`),
    ...(unseen.get(key)?.hints && { hints: unseen.get(key)?.hints }),
  };
}

/** A choice of an owner that is none. */
export const nobody = "nobody";

const unique = (names: readonly string[]) => [...new Set(names)];

function word(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === "string" ? value : "";
}

function number(data: FormData, name: string): number | null {
  const written = word(data, name).replaceAll(",", "").trim();
  return written === "" ? null : Number(written);
}

import { sectionPolicyOf } from "@/components/studio/issues/section-policy";
import type { FieldProblems } from "@/lib/access/action-state";
import { hintedParts } from "@/lib/issues/slot-hints";

export const sectionKey = (key: number) => `plan.sections.${key}`;
export const slotKey = (section: number, key: number) => `${sectionKey(section)}.slots.${key}`;

/** What is in a template's form, as its schema parses it: rows stand in the order in which they are on the screen, whatever their keys. */
export function planOfForm(data: FormData): unknown {
  return {
    sections: sectionsIn(data).map((section) => sectionOf(data, section)),
    checklist: filledLines(data, "plan.checklist.").map((name) => word(data, name)),
    pageBudget: number(data, "plan.pageBudget"),
  };
}

/** Problems by the names of the fields that they are about: the schema counts rows as they were sent, a field bears the key of its row. */
export function problemsOfForm(data: FormData, problems: FieldProblems): FieldProblems {
  const names = new Map<string, string>();
  sectionsIn(data).forEach((section, index) => {
    names.set(`plan.sections.${index}`, section);
    filledLines(data, `${section}.reviewPolicy.checklist.`).forEach((line, at) => {
      names.set(`plan.sections.${index}.reviewPolicy.checklist.${at}`, line);
    });
    slotsIn(data, section).forEach((slot, at) => {
      names.set(`plan.sections.${index}.slots.${at}`, slot);
    });
  });
  filledLines(data, "plan.checklist.").forEach((line, at) => {
    names.set(`plan.checklist.${at}`, line);
  });
  return Object.fromEntries(Object.entries(problems).map(([path, problem]) => [nameOf(path, names), problem]));
}

/** The longest part of a path that names a row stands for that row's name. */
function nameOf(path: string, names: ReadonlyMap<string, string>): string {
  const steps = path.split(".");
  for (let length = steps.length; length > 0; length -= 1) {
    const row = names.get(steps.slice(0, length).join("."));
    if (row !== undefined) return [row, ...steps.slice(length)].join(".");
  }
  return path;
}

function sectionsIn(data: FormData): string[] {
  return unique([...data.keys()].flatMap((name) => /^plan\.sections\.\d+(?=\.title$)/.exec(name)?.[0] ?? []));
}

function slotsIn(data: FormData, section: string): string[] {
  return unique(
    [...data.keys()].flatMap((name) =>
      name.startsWith(`${section}.slots.`) && name.endsWith(".label") ? name.slice(0, -6) : [],
    ),
  );
}

/** The fields of a list of lines in their order on the screen; what was left empty is no line. */
function filledLines(data: FormData, prefix: string): string[] {
  return [...data.keys()].filter((name) => name.startsWith(prefix) && word(data, name).trim() !== "");
}

function sectionOf(data: FormData, key: string) {
  return {
    title: word(data, `${key}.title`),
    numbering: word(data, `${key}.numbering`),
    itemNumbersRunOn: word(data, `${key}.run`) === "on",
    itemsNumbered: data.has(`${key}.itemsNumbered`),
    reviewPolicy: sectionPolicyOf(data, `${key}.`),
    slots: slotsIn(data, key).map((slot) => slotOf(data, slot)),
  };
}

function slotOf(data: FormData, key: string) {
  const days = number(data, `${key}.dueOffsetDays`);
  const owner = word(data, `${key}.ownerId`);
  const time = word(data, `${key}.dueTime`);
  return {
    label: word(data, `${key}.label`),
    category: word(data, `${key}.category`),
    hints: Object.fromEntries(hintedParts.map((part) => [part, word(data, `${key}.hints.${part}`)])),
    ownerId: owner === "" || owner === nobody ? null : owner,
    // said as days before, kept as an offset; minus nought is nought
    dueOffsetDays: days === null ? null : 0 - days,
    ...(time && { dueTime: time }),
    pageBudget: number(data, `${key}.pageBudget`),
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

/** More fields than any form of ours has. */
const mostFields = 1000;

type Nested = { [key: string]: unknown };

/**
 * A form's fields as the object that a schema parses: `title` a text, `roles[]` always a list, `colophon.0.label` a list of
 * objects. Text only (a file is left as it is for the schema to judge); React's own hidden fields are left out, and so are names
 * that would reach into the prototype. A name that is given twice keeps its last value.
 */
export function readForm(form: FormData): Nested {
  const read: Nested = {};
  let count = 0;
  for (const [name, value] of form) {
    count += 1;
    if (count > mostFields) break;
    if (!name.startsWith("$ACTION")) place(read, name, value);
  }
  return toLists(read) as Nested;
}

function place(root: Nested, name: string, value: FormDataEntryValue) {
  const isList = name.endsWith("[]");
  const path = (isList ? name.slice(0, -2) : name).split(".");
  if (path.length > 6 || path.some((key) => key === "" || key in Object.prototype)) return;
  const last = path.pop() ?? "";
  const holder = path.reduce((at: Nested, key) => enter(at, key), root);
  const before = holder[last];
  holder[last] = isList ? [...(Array.isArray(before) ? before : []), value] : value;
}

function enter(at: Nested, key: string): Nested {
  const inside = at[key];
  if (isNested(inside)) return inside;
  const made: Nested = {};
  at[key] = made;
  return made;
}

/** An object whose keys are all whole numbers is a list, in the order of the numbers (gaps close). */
function toLists(value: unknown): unknown {
  if (!isNested(value)) return value;
  const entries = Object.entries(value).map(([key, inside]) => [key, toLists(inside)] as const);
  const isList = entries.length > 0 && entries.every(([key]) => /^\d{1,4}$/.test(key));
  if (!isList) return Object.fromEntries(entries);
  return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, inside]) => inside);
}

function isNested(value: unknown): value is Nested {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

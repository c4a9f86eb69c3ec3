import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { type AbstractIntlMessages, createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { compiledMessages } from "./compiled-messages";
import format from "./format-compiled";
import { locales } from "./locales";

const folder = path.join(import.meta.dirname, "../messages");
const timeZone = "Asia/Seoul";
const formatters = {
  getNumberFormat: (locale: string, how: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, how),
  getDateTimeFormat: (locale: string, how: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, how),
  getPluralRules: (locale: string, how: Intl.PluralRulesOptions) => new Intl.PluralRules(locale, how),
};

describe.each([...locales])("every message in %s, compiled", (locale) => {
  it.each(readdirSync(path.join(folder, locale)))("%s says what it says as it is written", (file) => {
    const written = JSON.parse(readFileSync(path.join(folder, locale, file), "utf8")) as AbstractIntlMessages;
    const say = createTranslator({ locale, messages: { it: written }, timeZone }) as unknown as Say;
    for (const [key, text, compiled] of pairs(written, compiledMessages(written)))
      for (const number of [0, 1, 2, 12_345]) {
        const values = sampleValues(parse(text), number);
        const options = { formatters, locale, timeZone, cache: {} } as never;
        const said = format(key, compiled as never, values as never, options);
        expect([key, said]).toEqual([key, say.markup(`it.${key}`, values)]);
      }
  });
});

describe("compiledMessages", () => {
  const written = { plain: "한 줄", group: { filled: "{name} 님" } };

  it("leaves as text what has nothing to be filled in", () => {
    expect(compiledMessages(written)).toMatchObject({ plain: "한 줄" });
    expect(compiledMessages(written).group).not.toEqual(written.group);
  });

  it("gives plain objects, which alone React hands to a browser", () => {
    const { counted } = compiledMessages({ counted: "{count, plural, one {# item} other {# items}}" });
    const [[, , choices]] = counted as unknown as [[string, number, object]];
    expect(Object.getPrototypeOf(choices)).toBe(Object.prototype);
  });

  it("reads each group once", () => expect(compiledMessages(written)).toBe(compiledMessages(written)));
});

type Say = { markup: (key: string, values: object) => string };

function* pairs(
  written: unknown,
  compiled: unknown,
  at = "",
): Generator<[key: string, text: string, compiled: unknown]> {
  if (typeof written === "string") yield [at, written, compiled];
  else if (!Array.isArray(written))
    for (const [key, inner] of Object.entries(written as object))
      yield* pairs(inner, (compiled as Record<string, unknown>)[key], at ? `${at}.${key}` : key);
}

/** Something for everything that a message asks to be told; of what it chooses from, what it knows and what it does not know in turn. */
function sampleValues(elements: readonly MessageFormatElement[], number: number): Record<string, unknown> {
  return Object.assign({}, ...elements.map((element) => sampleValue(element, number)));
}

function sampleValue(element: MessageFormatElement, number: number): Record<string, unknown> {
  switch (element.type) {
    case TYPE.literal:
    case TYPE.pound:
      return {};
    case TYPE.tag:
      return {
        ...sampleValues(element.children, number),
        [element.value]: (chunks: unknown) => `<${element.value}>${chunks}</${element.value}>`,
      };
    case TYPE.select:
    case TYPE.plural: {
      const choices = Object.keys(element.options);
      const inner = Object.values(element.options).map(({ value }) => sampleValues(value, number));
      const chosen = element.type === TYPE.plural ? number : (choices[number % choices.length] ?? "other");
      return Object.assign({}, ...inner, { [element.value]: chosen });
    }
    case TYPE.date:
    case TYPE.time:
      return { [element.value]: new Date("2026-11-27T00:30:00Z") };
    default:
      return { [element.value]: element.type === TYPE.number ? number : String(number) };
  }
}

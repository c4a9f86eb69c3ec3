import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { locales } from "./locales";
import { unknownKeys, type UsedKey, usedKeys } from "./testing/used-keys";

const root = path.join(import.meta.dirname, "..");

describe("every namespace", () => {
  const [first = "ko", ...others] = locales;
  const names = (locale: string) => readdirSync(path.join(root, "messages", locale)).sort();

  it.each(others)("is there in %s as well", (locale) => expect(names(locale)).toEqual(names(first)));

  describe.each(names(first))("%s", (file) => {
    it.each(others)("has the same keys and the same arguments in %s", (locale) => {
      expect(argumentsByKey(read(locale, file))).toEqual(argumentsByKey(read(first, file)));
    });
    it.each([...locales])("has no empty sentence in %s", (locale) => {
      const empty = [...flat(read(locale, file))].filter(([, text]) => text.trim() === "");
      expect(empty).toEqual([]);
    });
  });
});

describe("every key that the code names", () => {
  const known = new Set(readdirSync(path.join(root, "messages/ko")).flatMap(keysOf));
  const sources = ["app", "components"].flatMap((folder) => typescriptUnder(path.join(root, folder)));

  it("is in the messages", () => {
    const missing = sources.flatMap((file) =>
      unknownKeys(usedKeys(readFileSync(file, "utf8")), known).map(named(file)),
    );
    expect(missing).toEqual([]);
  });

  it("would be found missing", () => {
    const planted = 'const t = useTranslations("common");\n t("save"); t("no such key"); t.rich("pager.page")';
    expect(unknownKeys(usedKeys(planted), known)).toEqual([{ namespaces: ["common"], key: "no such key" }]);
  });
});

describe("every refusal", () => {
  const known = read("ko", "errors.json") as { refusals: Record<string, string> };
  const files = typescriptUnder(path.join(root, "lib")).filter((file) => !/\.test\.tsx?$/.test(file));

  it("has a sentence", () => {
    const codes = files.flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/\brefuse\(\s*"([A-Za-z]+)"/g)].map((match) => match[1] ?? ""),
    );
    expect([...new Set(codes)].filter((code) => !(code in known.refusals))).toEqual([]);
  });
});

function named(file: string): (used: UsedKey) => string {
  return ({ namespaces, key }) => `${path.relative(root, file)}: ${namespaces.join("|")}.${key}`;
}

function read(locale: string, file: string): unknown {
  return JSON.parse(readFileSync(path.join(root, "messages", locale, file), "utf8"));
}

function keysOf(file: string): string[] {
  return [...flat(read("ko", file))].map(([key]) => `${path.basename(file, ".json")}.${key}`);
}

function* flat(value: unknown, at = ""): Generator<[string, string]> {
  if (typeof value === "string") yield [at, value];
  else if (value && typeof value === "object")
    for (const [key, inner] of Object.entries(value)) yield* flat(inner, at ? `${at}.${key}` : key);
  else throw new Error(`${at} is neither words nor a group of words`);
}

/** Parses each message, which throws on broken ICU, and lists what it asks to be told. */
function argumentsByKey(messages: unknown): Record<string, string[]> {
  return Object.fromEntries([...flat(messages)].map(([key, text]) => [key, [...new Set(asked(parse(text)))].sort()]));
}

function asked(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    const inner = "options" in element ? Object.values(element.options).flatMap((option) => asked(option.value)) : [];
    return [element.value, ...inner, ...(element.type === TYPE.tag ? asked(element.children) : [])];
  });
}

function typescriptUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes("generated"))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

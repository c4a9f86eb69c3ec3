import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { askedNamespaces, type Catalogue } from "./testing/asked-namespaces";
import { aroundPage, filesNamed, modulesOf, root } from "./testing/page-modules";

const catalogue: Catalogue = new Map(
  readdirSync(path.join(root, "messages/ko")).map((file) => [path.basename(file, ".json"), keysIn(file)]),
);
const drawn = filesNamed("page.tsx", "layout.tsx", "not-found.tsx", "error.tsx", "loading.tsx");

describe("what a browser is sent words for", () => {
  it.each(drawn)("%s asks for no others", (file) => {
    const sent = new Set(aroundPage(file).flatMap(sentBy));
    const asked = [...askedNamespaces(modulesOf(file), catalogue)];
    expect(asked.filter((namespace) => !sent.has(namespace))).toEqual([]);
  });

  it.each(drawn.filter((file) => sentBy(file).length > 0))("%s names no files that are not there", (file) => {
    expect(sentBy(file).filter((namespace) => !catalogue.has(namespace))).toEqual([]);
  });

  // What is too much is no harm to a reader, but it creeps: a name stands where something under it asks for it.
  it.each(drawn.filter((file) => sentBy(file).length > 0))("%s names none that nothing under it asks for", (file) => {
    const under = drawn.filter((page) => aroundPage(page).includes(file));
    const asked = new Set(under.flatMap((page) => [...askedNamespaces(modulesOf(page), catalogue)]));
    expect(sentBy(file).filter((namespace) => !asked.has(namespace))).toEqual([]);
  });

  it("is read from the pages that are there", () => {
    const article = modulesOf("app/(studio)/studio/articles/[articleId]/page.tsx");
    expect(drawn.length).toBeGreaterThan(40);
    expect(article.client.map(({ file }) => file)).toContain("components/editor/paste/paste-notice.tsx");
    expect(article.server.map(({ file }) => file)).toContain("app/(studio)/studio/articles/[articleId]/desk-data.ts");
  });
});

describe("what is found to be asked for", () => {
  const known: Catalogue = new Map([
    ["tables", new Set(["title", "refusals", "refusals.gone"])],
    ["charts", new Set(["title", "settings", "settings.kind"])],
    ["settings", new Set(["kind"])],
    ["errors", new Set(["refusals", "refusals.gone"])],
  ]);
  const asked = (client: string, server = "") =>
    [...askedNamespaces({ server: [module(server)], client: [module(client)] }, known)].sort();

  it.each([
    ["a name", 'const t = useTranslations("charts"); t("title")', "", ["charts"]],
    ["a group in it", 'useTranslations("charts.settings")', "", ["charts"]],
    ["the beginning of a name put together", "useTranslations(`charts.${of}`)", "", ["charts"]],
    ["no name, and a whole key", 'const t = useTranslations(); t("charts.title")', "", ["charts"]],
    [
      "no name, and the beginning of a key",
      "const t = useTranslations(); t(`errors.refusals.${code}`)",
      "",
      ["errors"],
    ],
    ["no name, and a namespace alone", 'useTranslations(); ["tables"].map((id) => t(`${id}.title`))', "", ["tables"]],
    ["a key from a module of the server", "useTranslations()", 'own="tables.refusals"', ["tables"]],
    [
      "nothing open: other modules' keys do not count",
      'useTranslations("charts")',
      'own="tables.refusals"',
      ["charts"],
    ],
    ["what only looks like a key", 'useTranslations(); record("charts.opened")', "", []],
    [
      "a key within a namespace",
      'useTranslations(); const t = useTranslations("charts"); t("settings.kind")',
      "",
      ["charts"],
    ],
    ["what the server says itself", "useTranslations()", 'await getTranslations("tables")', []],
  ])("%s", (_, client, server, namespaces) => expect(asked(client, server)).toEqual(namespaces));

  it("but not a name that nobody can see", () => {
    expect(() => asked("useTranslations(room)")).toThrow("room");
  });
});

function module(source: string) {
  return { file: "components/some.tsx", source, imports: [] };
}

/** The namespaces that a file of `app` sends to the browser. */
function sentBy(file: string): string[] {
  const lists = readFileSync(path.join(root, file), "utf8").matchAll(/<(?:Frame|Page)Words\s+of=\{\[([^\]]*)\]\}/g);
  return [...lists].flatMap(([, list = ""]) => [...list.matchAll(/"([^"]+)"/g)].map(([, name = ""]) => name));
}

function keysIn(file: string): Set<string> {
  return new Set(keysOf(JSON.parse(readFileSync(path.join(root, "messages/ko", file), "utf8"))));
}

function keysOf(value: unknown, at = ""): string[] {
  if (typeof value === "string" || value === null || typeof value !== "object") return [at];
  return [
    ...(at ? [at] : []),
    ...Object.entries(value).flatMap(([key, inner]) => keysOf(inner, at ? `${at}.${key}` : key)),
  ];
}

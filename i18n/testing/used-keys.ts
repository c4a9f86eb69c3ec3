/** A key that some code asks for, and the namespaces that its translator may have in that file. */
export type UsedKey = { readonly namespaces: readonly string[]; readonly key: string };

const bindings =
  /(?:const|let)\s+(\w+)\s*=\s*(?:await\s+)?(?:use|get)Translations(?:<[^>]*>)?\(\s*(?:"([^"]*)"|\{[^}]*?namespace:\s*"([^"]*)"[^}]*\})?\s*\)/g;

/**
 * The literal keys in a source text: `const t = useTranslations("board")` and then `t("empty.title")`, `t.rich(…)`.
 * Keys put together while running cannot be seen here; where one name has several namespaces in a file, any may hold the key.
 */
export function usedKeys(source: string): UsedKey[] {
  const namespaces = new Map<string, Set<string>>();
  for (const [, name = "", plain, inObject] of source.matchAll(bindings))
    namespaces.set(name, (namespaces.get(name) ?? new Set()).add(plain ?? inObject ?? ""));
  return [...namespaces].flatMap(([name, found]) => {
    const calls = source.matchAll(new RegExp(`(?<![\\w.])${name}(?:\\.(?:rich|markup|raw|has))?\\(\\s*"([^"]+)"`, "g"));
    return [...calls].map(([, key = ""]) => ({ namespaces: [...found], key }));
  });
}

/** Those that are in no file of messages. A key may also name a group, which `t.raw` reads whole. */
export function unknownKeys(used: readonly UsedKey[], known: ReadonlySet<string>): UsedKey[] {
  const all = [...known];
  return used.filter(({ namespaces, key }) =>
    namespaces.every((namespace) => {
      const full = namespace ? `${namespace}.${key}` : key;
      return !known.has(full) && !all.some((one) => one.startsWith(`${full}.`));
    }),
  );
}

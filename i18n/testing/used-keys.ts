/** A key that some code asks for, and the namespaces that its translator may have in that file. */
export type UsedKey = { readonly namespaces: readonly string[]; readonly key: string };

const call = String.raw`(?:await\s+)?(?:use|get)Translations(?:<[^>]*>)?\(\s*(?:"([^"]*)"|\{[^}]*?namespace:\s*"([^"]*)"[^}]*\})?\s*\)`;
const single = new RegExp(String.raw`(?:const|let)\s+(\w+)\s*=\s*${call}`, "g");
const several = /(?:const|let)\s+\[([^\]]*)\]\s*=\s*(?:await\s+Promise\.all\(\s*)?\[([\s\S]*?)\]\s*\)?;/g;

/**
 * The literal keys in a source text: `const t = useTranslations("board")` and then `t("empty.title")`, `t.rich(…)`; also where
 * several translators are bound at once. Keys put together while running cannot be seen here; where one name has several
 * namespaces in a file, any may hold the key.
 */
export function usedKeys(source: string): UsedKey[] {
  const namespaces = new Map<string, Set<string>>();
  for (const [name, namespace] of bindings(source))
    namespaces.set(name, (namespaces.get(name) ?? new Set()).add(namespace));
  return [...namespaces].flatMap(([name, found]) => {
    const calls = source.matchAll(new RegExp(`(?<![\\w.])${name}(?:\\.(?:rich|markup|raw|has))?\\(\\s*"([^"]+)"`, "g"));
    return [...calls].map(([, key = ""]) => ({ namespaces: [...found], key }));
  });
}

export function* bindings(source: string): Generator<[name: string, namespace: string]> {
  for (const [, name = "", plain, inObject] of source.matchAll(single)) yield [name, plain ?? inObject ?? ""];
  for (const [, names = "", values = ""] of source.matchAll(several)) {
    const elements = atTopLevel(values);
    for (const [index, name] of atTopLevel(names).entries()) {
      const found = new RegExp(`^\\s*${call}`).exec(elements[index] ?? "");
      if (found) yield [name.trim(), found[1] ?? found[2] ?? ""];
    }
  }
}

/** Splits at the commas that stand in no bracket. */
function atTopLevel(text: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const character of text) {
    if ("([{".includes(character)) depth += 1;
    if (")]}".includes(character)) depth -= 1;
    if (character === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts;
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

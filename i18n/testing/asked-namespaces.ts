import type { Module, PageModules } from "./page-modules";
import { bindings } from "./used-keys";

/** Namespaces with all keys in them, groups of keys as well. */
export type Catalogue = ReadonlyMap<string, ReadonlySet<string>>;

const call = /\buseTranslations(?:<[^>]*>)?\(\s*([^)]*?)\s*,?\s*\)/g;
const literal = /(["`])([a-z][\w-]*)\.([\w.-]*)(\$\{|\1)/g;

/**
 * The namespaces that a browser may ask for on a page. Rather one too many than one too few:
 * - `useTranslations("board.empty")` and ``useTranslations(`auth.${of}`)`` in whatever the browser runs, now or later;
 * - a translator without a namespace takes whole keys, which may come from far away and be put together while running: every piece of text in the page's
 *   modules that is a key, a group of keys or the beginning of one counts, unless it is given to a translator that has a namespace of its own.
 * @throws when a translator's namespace can not be seen
 */
export function askedNamespaces({ server, client }: PageModules, catalogue: Catalogue): Set<string> {
  const asked = new Set<string>();
  const open: Module[] = [];
  for (const module of client)
    for (const [, argument = ""] of module.source.matchAll(call)) {
      const [, name] = /^["`]([a-z][\w-]*)/.exec(argument) ?? [];
      if (name) asked.add(name);
      else if (argument === "") open.push(module);
      else throw new Error(`${module.file}: which namespace is ${argument}?`);
    }
  if (open.length === 0) return asked;
  for (const module of open) for (const name of namedAlone(module, catalogue)) asked.add(name);
  const drawn = server.filter(({ file }) => !file.startsWith("lib/"));
  for (const module of [...client, ...drawn]) for (const name of wholeKeys(module, catalogue)) asked.add(name);
  return asked;
}

/** ``t(`${id}.title`)`` of a translator without a namespace: the namespaces that the file names. */
function namedAlone({ source }: Module, catalogue: Catalogue): string[] {
  return [...source.matchAll(/"([a-z][\w-]*)"/g)].flatMap(([, name = ""]) => (catalogue.has(name) ? [name] : []));
}

function* wholeKeys({ source }: Module, catalogue: Catalogue): Generator<string> {
  const own = new Set([...bindings(source)].flatMap(([name, namespace]) => (namespace ? [name] : [])));
  for (const match of source.matchAll(literal)) {
    const [, , namespace = "", rest = "", end] = match;
    const keys = catalogue.get(namespace);
    if (!keys) continue;
    const before = source.slice(Math.max(0, match.index - 60), match.index);
    const [, translator = ""] = /(\w+)(?:\.(?:rich|markup|raw|has))?(?:<[^>]*>)?\(\s*$/.exec(before) ?? [];
    if (own.has(translator) || /^(?:use|get)Translations$/.test(translator)) continue;
    const isKey = end === "${" ? [...keys].some((key) => key.startsWith(rest)) : keys.has(rest);
    if (isKey) yield namespace;
  }
}

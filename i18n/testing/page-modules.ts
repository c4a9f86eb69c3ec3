import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export const root = path.join(import.meta.dirname, "../..");

/** A file of the project without its comments, and the files of the project that it imports (types left out), now or later. */
export type Module = { readonly file: string; readonly source: string; readonly imports: readonly string[] };

/** What a page is made of: modules that run on the server alone, and those that a browser runs as well. */
export type PageModules = { readonly server: readonly Module[]; readonly client: readonly Module[] };

const imported = /(?:^|\n)\s*(?:import|export)\s+(?!type\b)(?:[^"';]*?\bfrom\s*)?"([^"]+)"|\bimport\(\s*"([^"]+)"/g;
const known = new Map<string, Module>();

/**
 * Follows the imports of a page as the bundler does: behind "use client" everything is the browser's, also what is fetched later by `import()`; behind
 * "use server" nothing is, since the browser has an address of it only.
 * @param file relative to the project's root
 */
export function modulesOf(file: string): PageModules {
  const [server, client] = [new Map<string, Module>(), new Map<string, Module>()];
  const follow = (at: string, within: boolean): void => {
    const module = readModule(at);
    if (within && begins(module, "use server")) return;
    const isClient = within || begins(module, "use client");
    const place = isClient ? client : server;
    if (place.has(at)) return;
    place.set(at, module);
    for (const next of module.imports) follow(next, isClient);
  };
  follow(file, false);
  return { server: [...server.values()], client: [...client.values()] };
}

function begins({ source }: Module, directive: string): boolean {
  return source.trimStart().startsWith(`"${directive}"`);
}

function readModule(file: string): Module {
  const before = known.get(file);
  if (before) return before;
  const source = withoutComments(readFileSync(path.join(root, file), "utf8"));
  const imports = [...source.matchAll(imported)].flatMap(([, now, later]) => resolve(file, now ?? later ?? "") ?? []);
  const module = { file, source, imports };
  known.set(file, module);
  return module;
}

/** @returns undefined for a package, and for what is no script */
function resolve(from: string, name: string): string | undefined {
  const bare = name.startsWith("@/") ? name.slice(2) : name.startsWith(".") && path.join(path.dirname(from), name);
  if (!bare || bare.includes("/generated/")) return undefined;
  return ["", ".ts", ".tsx"].map((ending) => bare + ending).find(isScript);
}

function isScript(file: string): boolean {
  return /\.tsx?$/.test(file) && existsSync(path.join(root, file));
}

/** Whole lines and blocks: what stands behind code on its line is left, since "//" is in addresses as well. */
function withoutComments(source: string): string {
  return source.replace(/(?<=^|\s)\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}

/** Every file of that name under `app`, relative to the project's root. */
export function filesNamed(...names: string[]): string[] {
  return readdirSync(path.join(root, "app"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && names.includes(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();
}

/** A page's own file and the layouts around it, the innermost first. */
export function aroundPage(file: string): string[] {
  const folders = path.dirname(file).split("/");
  const layouts = folders.map((_, index) => path.join(...folders.slice(0, folders.length - index), "layout.tsx"));
  return [file, ...layouts.filter((layout) => layout !== file && isScript(layout))];
}

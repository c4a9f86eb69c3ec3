// `npm run lock`: run it after adding a package. A registry that mirrors only this machine's platform makes npm leave other platforms'
// optional packages out of the lock file, and `npm ci` then refuses it everywhere. This writes those entries, from what the
// packages say of their own optional dependencies.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";

const systems = {
  android: "android",
  darwin: "darwin",
  freebsd: "freebsd",
  linux: "linux",
  linuxmusl: "linux",
  win32: "win32",
  windows: "win32",
};
const more = {
  openbsd: "openbsd",
  netbsd: "netbsd",
  sunos: "sunos",
  aix: "aix",
  openharmony: "openharmony",
  fsevents: "darwin",
};
const processors = ["arm64", "arm", "x64", "ia32", "ppc64", "riscv64", "s390x", "loong64", "mips64el", "wasm32"];

/** What the name of a platform's package says: `@next/swc-linux-arm64-musl`. */
export function platformOf(name) {
  const words = name.split("/").at(-1).split(/[-_.]/);
  const os = words.map((word) => ({ ...systems, ...more })[word]).find(Boolean);
  const cpu = processors.find((processor) => words.includes(processor));
  const libc = words.some((word) => /musl/.test(word)) ? "musl" : words.includes("gnu") ? "glibc" : undefined;
  if (!os && cpu !== "wasm32") return undefined;
  return {
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(libc && os === "linux" ? { libc: [libc] } : {}),
    ...(os ? { os: [os] } : {}),
  };
}

/** @returns {Record<string, object>} the entries that are missing, by their path */
export function missingEntries(packages) {
  const missing = {};
  for (const parent of Object.values(packages)) {
    for (const [name, range] of Object.entries(parent.optionalDependencies ?? {})) {
      const path = `node_modules/${name}`;
      const platform = platformOf(name);
      const nested = Object.keys(packages).some((known) => known.endsWith(`/${path}`));
      if (packages[path] || nested || !platform) continue;
      const version = range.replace(/^[~^]/, "");
      missing[path] = { version, ...(parent.dev ? { dev: true } : {}), optional: true, ...platform };
    }
  }
  return missing;
}

if (process.argv[1]?.endsWith("complete-lock.mjs")) {
  const file = join(process.argv[2] ?? root, "package-lock.json");
  const lock = JSON.parse(readFileSync(file, "utf8"));
  const missing = missingEntries(lock.packages);
  const entries = Object.entries({ ...lock.packages, ...missing }).sort(([one], [other]) => (one < other ? -1 : 1));
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(entries) }, null, 2)}\n`);
  console.log(`${Object.keys(missing).length} entries of other platforms written.`);
}

import "server-only";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { dataFolder } from "@/lib/platform/data-folder.server";
import { processWide } from "@/lib/platform/process-wide.server";

/** Files of editions that were made once, by a name that says all that they were made of. They can be thrown away at any time. */
const most = 600;

const making = processWide("forms being made", () => new Map<string, Promise<Uint8Array>>());

/** The file of this name; made first if it is not there. Many who ask at the same time wait for one making. */
export function fromShelf(name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const under = making.get(name);
  if (under) return under;
  const made = readOrMake(name, make).finally(() => making.delete(name));
  making.set(name, made);
  return made;
}

async function readOrMake(name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const folder = dataFolder("forms");
  const kept = await readFile(join(folder, name)).catch(() => null);
  if (kept) return kept;
  const bytes = await make();
  await keep(folder, name, bytes).catch(() => undefined); // a full disk is no reason not to answer
  return bytes;
}

/** Under another name first, so that nobody reads half of it. */
async function keep(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true });
  const draft = join(folder, `.${process.pid}-${name}`);
  await writeFile(draft, bytes);
  await rename(draft, join(folder, name));
  await prune(folder);
}

/** The oldest go when there are too many. */
async function prune(folder: string): Promise<void> {
  const names = await readdir(folder);
  if (names.length <= most) return;
  const dated = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(folder, name)).catch(() => null))?.mtimeMs ?? 0 })),
  );
  const old = dated.sort((a, b) => a.at - b.at).slice(0, names.length - Math.floor(most * 0.9));
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { force: true })));
}

import "server-only";
import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { newId } from "@/lib/kernel/ids";
import type { MediaStore } from "./media-store";

/** Files in a folder: `ab/abcd…`, so that no folder holds more than some thousands. */
export function diskStore(folder: string): MediaStore {
  const placeOf = (hash: string) => join(folder, hash.slice(0, 2), hash);
  return {
    has: (hash) => isThere(placeOf(hash)),
    put: async ({ hash, bytes }) => {
      await mkdir(join(folder, hash.slice(0, 2)), { recursive: true });
      await writeWhole(placeOf(hash), bytes);
    },
    open: async (hash, range) => {
      const place = placeOf(hash);
      if (!(await isThere(place))) return null;
      const part = range ? { start: range.first, end: range.last } : {};
      return Readable.toWeb(createReadStream(place, part)) as ReadableStream<Uint8Array>;
    },
    remove: (hash) => rm(placeOf(hash), { force: true }),
  };
}

async function isThere(place: string): Promise<boolean> {
  try {
    return (await stat(place)).isFile();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}

/** On disk before it has its name, so that a name never stands for half a file, whenever the power goes. */
async function writeWhole(place: string, bytes: Uint8Array): Promise<void> {
  const draft = `${place}.${newId()}`;
  const file = await open(draft, "wx");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, place);
}

import "server-only";
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

let known: Promise<string> | undefined;

/**
 * A fingerprint of all that turns an edition into its forms: the sources of this room, the words, the packages. A file that was made by
 * another version is thereby another file, and nobody has to remember to raise a number.
 */
export function rendererVersion(): Promise<string> {
  if (process.env.NODE_ENV !== "production") return computed();
  known ??= computed();
  return known;
}

async function computed(): Promise<string> {
  const root = process.cwd();
  const inside = await readdir(join(root, "lib", "rendering"), { recursive: true, withFileTypes: true });
  const sources = inside.filter(
    (entry) => entry.isFile() && !/\.test\.|testing/.test(join(entry.parentPath, entry.name)),
  );
  const words = ["ko", "en"].flatMap((locale) =>
    ["reader", "forms"].map((room) => join(root, "messages", locale, `${room}.json`)),
  );
  const files = [
    ...sources.map((entry) => join(entry.parentPath, entry.name)),
    ...words,
    join(root, "package-lock.json"),
  ];
  const hash = createHash("sha256");
  for (const file of files.sort()) hash.update(await readFile(file));
  return hash.digest("hex");
}

import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

export type FoundDoor = { readonly name: string; readonly file: string; readonly handler: unknown };

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/** Every exported server action (of a file that says "use server") and route handler under app/. */
export async function findDoors(): Promise<FoundDoor[]> {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" })
    .map((file) => join("app", file))
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|\/testing\//.test(file))
    .filter((file) => isRoute(file) || /^["']use server["']/m.test(readFileSync(file, "utf8")));
  const found = await Promise.all(files.sort().map(exportsOf));
  return found.flat();
}

async function exportsOf(file: string): Promise<FoundDoor[]> {
  const module = (await import(/* @vite-ignore */ resolve(file))) as Record<string, unknown>;
  const names = Object.keys(module).filter((name) => !isRoute(file) || methods.includes(name));
  return names.map((name) => ({ name: `${file} ${name}`, file, handler: module[name] }));
}

function isRoute(file: string): boolean {
  return /(^|\/)route\.tsx?$/.test(file);
}

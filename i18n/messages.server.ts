import "server-only";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { AbstractIntlMessages } from "next-intl";
import type { Locale } from "./locales";

/** One file a room: `messages/ko/board.json` is the namespace `board`. A new file is found without being listed anywhere. */
export const messagesFolder = path.join(process.cwd(), "messages");

const kept = new Map<Locale, Promise<AbstractIntlMessages>>();

/** All words of the interface in one language. Read once in production; read again on each request while developing. */
export function loadMessages(locale: Locale): Promise<AbstractIntlMessages> {
  if (process.env.NODE_ENV !== "production") return readMessages(locale);
  const found = kept.get(locale) ?? readMessages(locale);
  kept.set(locale, found);
  return found;
}

async function readMessages(locale: Locale): Promise<AbstractIntlMessages> {
  const folder = path.join(messagesFolder, locale);
  const files = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
  const entries = files.map(async (name) => [name.slice(0, -5), await readNamespace(path.join(folder, name))] as const);
  return Object.fromEntries(await Promise.all(entries));
}

async function readNamespace(file: string): Promise<AbstractIntlMessages> {
  return JSON.parse(await readFile(file, "utf8")) as AbstractIntlMessages;
}

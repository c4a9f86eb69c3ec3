import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expectAccepted } from "@/lib/kernel/result";
import { parseHtml } from "../parse-html";
import { type Outside, readMarkup, readPlainText } from "../read-outside";
import type { WantedHead } from "../take-head";

const folder = join(import.meta.dirname, "../fixtures/clipboard");

/** What a program put on the clipboard: see the README beside the files. */
export function clipboardFixture(name: string): string {
  return readFileSync(join(folder, name), "utf8");
}

export const noHead: WantedHead = { title: false, lead: false };

export function readFixture(name: string, wanted: WantedHead = noHead): Outside {
  const content = clipboardFixture(name);
  return expectAccepted(
    name.endsWith(".txt") ? readPlainText(content, wanted) : readMarkup(parseHtml(content), wanted),
  );
}

export function readHtml(html: string): Outside {
  return expectAccepted(readMarkup(parseHtml(html), noHead));
}

export function readText(text: string): Outside {
  return expectAccepted(readPlainText(text, noHead));
}

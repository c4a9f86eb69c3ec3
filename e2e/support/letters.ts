import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { dataFolder } from "./sign-in";

/** Waits for the newest letter to an address in the outbox folder, and answers the first link of ours in it. */
export async function linkInLetterTo(email: string, path: string): Promise<string> {
  let link = "";
  await expect
    .poll(() => {
      const texts = lettersTo(email).map(textOf);
      link = texts.map((text) => new RegExp(`http\\S+${path}\\S+`).exec(text)?.[0] ?? "").find(Boolean) ?? "";
      return link;
    })
    .not.toBe("");
  return link;
}

/** Letters to an address, newest first. */
function lettersTo(email: string): string[] {
  const folder = join(dataFolder(), "outbox");
  const files = readdirSync(folder).filter((name) => name.endsWith(".eml"));
  const letters = files
    .sort()
    .reverse()
    .map((name) => readFileSync(join(folder, name), "utf8"));
  return letters.filter((letter) => new RegExp(`^To: .*${email}`, "mi").test(letter));
}

/** The text of a letter of one part, out of the encoding that it travels in. */
function textOf(letter: string): string {
  const [head = "", ...rest] = letter.split(/\r?\n\r?\n/);
  const body = rest.join("\n\n");
  if (/^content-transfer-encoding: base64/im.test(head)) return Buffer.from(body, "base64").toString("utf8");
  if (!/^content-transfer-encoding: quoted-printable/im.test(head)) return body;
  const bytes = body
    .replace(/=\r?\n/g, "")
    .replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}

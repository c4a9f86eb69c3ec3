import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { wordingOf } from "@/i18n/form-words.server";
import { readForm } from "@/lib/publishing/read-form.server";
import { mailForNobody, readMailSource } from "@/lib/publishing/read-mail-edition.server";
import { readTableCsv } from "@/lib/publishing/read-table-csv.server";
import { forms, isForm } from "@/lib/rendering/form";
import { Misunderstood, text, type Verb, word } from "../verb";

export const render: Verb = {
  name: "render",
  usage: `PUBLICATION/ISSUE[/ARTICLE] --to ${[...forms, "csv", "mail"].join("|")} [--table NUMBER] --out FILE`,
  about:
    "Writes a published issue, or one article of it, in another form.\n\nISSUE and ARTICLE are the parts of their public address: weekly/2023-02-10. `--to csv` writes one table, by its number in the issue; `--to mail` the mail edition as HTML, or as plain text where FILE ends in .txt.",
  options: { to: { type: "string" }, out: { type: "string" }, table: { type: "string" } },
  run: async (given) => {
    const [publication = "", issue = "", article, ...more] = word(given, 0, "PUBLICATION/ISSUE")
      .split("/")
      .filter(Boolean);
    if (!issue || more.length > 0) throw new Misunderstood("Name the issue as in its address: weekly/2023-02-10.");
    const out = text(given, "out");
    if (!out) throw new Misunderstood("--out FILE is missing.");
    const made = await make({ publication, issue, ...(article === undefined ? {} : { article }) }, { given, out });
    if (!made)
      return {
        ok: false,
        data: { code: "notFound" },
        text: `Nothing is published at /${[publication, issue, article].filter(Boolean).join("/")}.`,
      };
    await writeFile(out, made.bytes);
    const data = { file: out, bytes: made.bytes.byteLength, sha256: made.hash };
    return { ok: true, data, text: `Written: ${out} (${data.bytes} bytes)` };
  },
};

type Asked = { publication: string; issue: string; article?: string };
type Wanted = { given: Parameters<Verb["run"]>[0]; out: string };

function make(asked: Asked, { given, out }: Wanted) {
  const to = text(given, "to");
  if (to === "mail") return makeMail(asked, out);
  if (to === "csv") {
    const number = Number(text(given, "table") ?? "");
    if (!Number.isInteger(number) || number < 1)
      throw new Misunderstood("--table NUMBER says which table: 1 for the first of the issue.");
    return readTableCsv(asked.publication, asked.issue, number);
  }
  if (!isForm(to)) throw new Misunderstood(`--to takes ${[...forms, "csv", "mail"].join(", ")}.`);
  return readForm({ ...asked, form: to }, wordingOf);
}

async function makeMail({ publication, issue, article }: Asked, out: string) {
  if (article !== undefined) throw new Misunderstood("A mail is of a whole issue: PUBLICATION/ISSUE.");
  const source = await readMailSource(publication, issue, wordingOf);
  if (!source) return null;
  const { html, text: plain } = mailForNobody(source);
  const bytes = new TextEncoder().encode(out.endsWith(".txt") ? plain : html);
  return { bytes, hash: createHash("sha256").update(bytes).digest("hex") };
}

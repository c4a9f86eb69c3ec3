import { readFile } from "node:fs/promises";
import { text as readAll } from "node:stream/consumers";
import { type Taken, takeNotice } from "@/lib/mailing/bounces/take-notice.server";
import { Misunderstood, type Verb } from "../verb";

const mostFiles = 1_000;

const said = {
  noNotice: "is no notice of a mail server",
  notOurs: "names no mail of a mailing of this house",
  delayed: "says that a mail is late: nothing to do",
  gone: "the address is gone: nothing more is sent there",
  refused: "the mail was refused: counted",
  left: "its reader wants no more of it: nothing more is sent there",
  known: "was noted before",
} as const satisfies Record<Taken, string>;

export const bouncesRead: Verb = {
  name: "bounces read",
  usage: "FILE… | -",
  about:
    "Takes in notices of mails that could not be delivered (RFC 3464).\n\nEach FILE is one message as a mail server sent it back; `-` reads one from standard input, for a mail server's pipe.",
  run: async ({ positionals }) => {
    if (positionals.length === 0) throw new Misunderstood("FILE is missing; `-` reads from standard input.");
    if (positionals.length > mostFiles) throw new Misunderstood(`At most ${mostFiles} files at once.`);
    const data: { file: string; outcome: Taken }[] = [];
    for (const file of positionals) {
      const raw = file === "-" ? await readAll(process.stdin) : await readFile(file, "utf8");
      data.push({ file, outcome: await takeNotice(raw) });
    }
    const text = data.map(({ file, outcome }) => `${file}: ${said[outcome]}`).join("\n");
    return { ok: data.every(({ outcome }) => outcome !== "noNotice"), data, text };
  },
};

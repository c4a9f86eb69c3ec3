import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createArticle } from "@/lib/articles/create-article.server";
import { readActor } from "@/lib/access/read-actor.server";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import type { Row } from "./bench";
import { measureCrowd } from "./editor/crowd";
import { measureScreen } from "./editor/screen";
import { startApp } from "./support/app";
import { longArticle } from "./support/long-article";
import { readSignIns, signIn, startDatabase } from "./support/newsroom";

export const about =
  "the editor's screen on an article of 3,000 words with 3 tables: its script, how soon one can write, a keystroke until it is painted with the CPU slowed down 4 times, and 10 people in one document";

/** A sample newsroom of the bench's own, with the article in it; the app as in production; a real browser. */
export async function run(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "imprimatur-bench-"));
  const database = await startDatabase(folder);
  const app = await startApp({ ...database.settings, DATA_DIR: join(folder, "app") });
  try {
    const people = readSignIns(join(folder, "app")).filter(({ role }) =>
      /^(admin|editor|managing editor)(,|$)/.test(role),
    );
    const articleId = await makeArticle();
    const cookies = await Promise.all(people.map((person) => signIn(app.address, person)));
    const place = { address: app.address, articleId };
    return [
      ...(await measureScreen({ ...place, cookie: cookies[0] ?? "" })),
      ...(await measureCrowd({ ...place, cookies })),
    ];
  } finally {
    await app.stop();
    await db.$disconnect();
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function makeArticle(): Promise<string> {
  const { id, memberships } = await db.user.findFirstOrThrow({
    where: { memberships: { some: { role: "managingEditor", publication: { slug: "weekly" } } } },
    select: { id: true, memberships: true },
  });
  const actor = await readActor(id);
  const publicationId = memberships[0]?.publicationId ?? "";
  if (!actor) throw new Error("nobody edits the sample newsroom");
  const document = longArticle();
  return expectAccepted(await createArticle(actor, { publicationId, title: "긴 기사", document })).articleId;
}

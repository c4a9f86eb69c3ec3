import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readActor } from "@/lib/access/read-actor.server";
import { tableContentSchema } from "@/lib/document/table-content";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { createTable } from "@/lib/tables/create-table.server";
import type { Row } from "./bench";
import { largeTable } from "./grid/large-table";
import { measureGrid } from "./grid/measure-grid";
import { startApp } from "./support/app";
import { readSignIns, signIn, startDatabase } from "./support/newsroom";

export const about =
  "the grid of a table of 1,000 rows and 30 columns: opening, scrolling, keys, paste and undo, with the CPU as it is and slowed down 4 times";

/** A sample newsroom of the bench's own, with the table in it; the app as in production; a real browser. */
export async function run(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "imprimatur-bench-"));
  const database = await startDatabase(folder);
  const app = await startApp({ ...database.settings, DATA_DIR: join(folder, "app") });
  try {
    const person = readSignIns(join(folder, "app")).find(({ role }) => role.startsWith("editor"));
    if (!person) throw new Error("nobody edits the sample newsroom");
    const cookie = await signIn(app.address, person);
    const tableId = await makeTable();
    return await measureGrid({ address: app.address, tableId, cookie });
  } finally {
    await app.stop();
    await db.$disconnect();
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function makeTable(): Promise<string> {
  const { id, memberships } = await db.user.findFirstOrThrow({
    where: { memberships: { some: { role: "managingEditor", publication: { slug: "weekly" } } } },
    select: { id: true, memberships: true },
  });
  const actor = await readActor(id);
  if (!actor) throw new Error("nobody edits the sample newsroom");
  const content = tableContentSchema.parse(largeTable());
  return expectAccepted(await createTable(actor, { publicationId: memberships[0]?.publicationId ?? "", content }))
    .tableId;
}

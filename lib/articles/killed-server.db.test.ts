import { spawn } from "node:child_process";
import { Node } from "@tiptap/pm/model";
import { describe, expect, it } from "vitest";
import { documentSchema } from "@/lib/document/schema";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { makeArticle, makeWorld } from "./testing/world";

newsroomDatabase();

/** Runs the hammer until it has acknowledged so many steps, kills it, and answers what it acknowledged. */
function hammerUntil(acknowledgements: number, args: string[]): Promise<string[]> {
  const hammer = spawn(process.execPath, ["--import", "tsx", "lib/articles/testing/hammer.ts", ...args], {
    env: { ...process.env, TSX_TSCONFIG_PATH: "tsconfig.node.json" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  let complaints = "";
  hammer.stderr.on("data", (part: Buffer) => {
    complaints += part;
  });
  hammer.stdout.on("data", (part: Buffer) => {
    said += part;
    if (said.split("\n").length > acknowledgements) hammer.kill("SIGKILL");
  });
  return new Promise((resolve, reject) => {
    hammer.on("close", () => (said ? resolve(said.split("\n").slice(0, -1)) : reject(new Error(complaints))));
  });
}

describe("a server that is killed while people write", () => {
  it("has lost nothing that it acknowledged, and doubled nothing", async () => {
    const world = await makeWorld();
    const articleId = await makeArticle(world);
    const acknowledged: string[] = [];
    for (const [round, length] of [17, 1, 40, 9].entries()) {
      acknowledged.push(...(await hammerUntil(length, [articleId, world.author.userId, String(round)])));
    }
    const document = await db.document.findUniqueOrThrow({ where: { articleId }, include: { steps: true } });
    const text = Node.fromJSON(documentSchema, document.content).textContent;
    expect(acknowledged.length).toBeGreaterThanOrEqual(67);
    for (const token of acknowledged) expect(text.split(token).length).toBe(2);
    // What was in flight at a kill may be in it as well, but whole: as many steps as versions, as many tokens as steps.
    expect(document.steps.length).toBe(document.version);
    expect(text.match(/\[\d+\.\d+\]/g)?.length).toBe(document.version);
  }, 120_000);
});

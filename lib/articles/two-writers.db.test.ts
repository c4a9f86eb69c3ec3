import fc from "fast-check";
import { Node } from "@tiptap/pm/model";
import { beforeAll, describe, expect, it } from "vitest";
import { bullets, p, subhead, article as written } from "@/lib/document/build";
import { table } from "@/lib/document/build-table";
import { documentSchema } from "@/lib/document/schema";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { makeArticle, makeWorld, type World } from "./testing/world";
import { Writer } from "./testing/writer";

newsroomDatabase();
let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const text = () =>
  written(
    { title: "두 사람이 쓰는 글", lead: "처음" },
    p("가나다라마바사아자차카타파하"),
    subhead("소제목"),
    bullets("하나", "둘", "셋"),
    table({ caption: "표", unit: "만 대", head: ["연도", "대수"], rows: [["2021", "30"]] }),
    p("끝"),
  );

type Move = { who: 0 | 1; what: "type" | "delete" | "split" | "mark" | "send" | "lose"; at: number; length: number };
const move: fc.Arbitrary<Move> = fc.record({
  who: fc.constantFrom(0 as const, 1 as const),
  what: fc.constantFrom("type", "type", "type", "delete", "split", "mark", "send", "send", "lose"),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 4 }),
});

/** One random edit somewhere in the text; what does not fit there is not done. */
function edit(writer: Writer, { what, at, length }: Move, token: string): void {
  const places = textPlaces(writer.state.doc);
  const from = places[Math.floor(at * (places.length - 1))] ?? 1;
  const { parent, parentOffset } = writer.state.doc.resolve(from);
  const to = Math.min(from + length, from + parent.content.size - parentOffset);
  if (what === "type") writer.edit((tr) => tr.insertText(token, from));
  else if (what === "delete" && to > from) writer.edit((tr) => tr.delete(from, to));
  else if (what === "mark" && to > from && parent.type.name !== "title") {
    writer.edit((tr) => tr.addMark(from, to, documentSchema.mark("strong")));
  } else if (what === "split" && parent.type.name === "paragraph") {
    writer.edit((tr) => tr.split(from));
  }
}

function textPlaces(doc: Node): number[] {
  const places: number[] = [];
  doc.descendants((node, position) => {
    if (node.isTextblock) for (let at = 0; at <= node.content.size; at += 1) places.push(position + 1 + at);
  });
  return places;
}

describe("two writers at once", () => {
  it("end with the same document, whatever they do and whatever is lost on the way", async () => {
    const run = async (moves: Move[]) => {
      const articleId = await makeArticle(world, { document: text() });
      const writers = [await Writer.open(world.author, articleId), await Writer.open(world.editor, articleId)] as const;
      writers.forEach((writer, index) => {
        writer.rebase = (moves.length + index) % 3 > 0; // a page of an earlier day beside one of today, and two of today
      });
      for (const [index, next] of moves.entries()) {
        const writer = writers[next.who];
        if (next.what === "send") await writer.send();
        else if (next.what === "lose") await writer.send({ loseAnswer: true });
        else edit(writer, next, `⟦${index}⟧`);
      }
      await Promise.all(writers.map((writer) => writer.settle()));
      for (const writer of writers) await writer.type("¶").settle(); // whoever settled first hears of the rest
      await writers[0].type("·").settle();
      const document = await db.document.findUniqueOrThrow({ where: { articleId }, include: { steps: true } });
      const node = Node.fromJSON(documentSchema, document.content);
      node.check();
      expect(node.eq(writers[0].state.doc)).toBe(true);
      expect(document.steps.length).toBe(document.version);
      // A token that nobody deleted stands there once: nothing was doubled.
      for (const token of node.textContent.match(/⟦\d+⟧/g) ?? []) expect(node.textContent.split(token).length).toBe(2);
    };
    await fc.assert(fc.asyncProperty(fc.array(move, { minLength: 5, maxLength: 40 }), run), { numRuns: 25 });
  }, 120_000);

  it("race for the same version, and every acknowledged step is in the document once", async () => {
    const articleId = await makeArticle(world);
    const people = [world.author, world.editor, world.chief];
    const writers = await Promise.all(people.map((person) => Writer.open(person, articleId)));
    for (const writer of writers.slice(1)) writer.rebase = true;
    const write = async (writer: Writer, name: string) => {
      for (let word = 0; word < 25; word += 1) await writer.type(`[${name}${word}]`).settle();
    };
    await Promise.all(writers.map((writer, index) => write(writer, String.fromCharCode(97 + index))));
    const { content, version } = await db.document.findUniqueOrThrow({ where: { articleId } });
    const said = Node.fromJSON(documentSchema, content).textContent;
    expect(version).toBe(75);
    for (const name of ["a", "b", "c"]) {
      const words = said.match(new RegExp(`\\[${name}\\d+\\]`, "g"));
      expect(words).toEqual(Array.from({ length: 25 }, (_, word) => `[${name}${word}]`));
    }
  }, 60_000);
});

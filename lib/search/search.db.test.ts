import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { box, bullets, p, quote, subhead } from "@/lib/document/build";
import { expectAccepted } from "@/lib/kernel/result";
import { isOutOfTime } from "@/lib/platform/conflict";
import { db } from "@/lib/platform/db.server";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { writeApproved } from "@/lib/publishing/testing/articles";
import { assemble, publish, signOff } from "@/lib/publishing/testing/issues";
import { makeNewsroom, type Newsroom } from "@/lib/publishing/testing/newsroom";
import { askIndex, stopAskingIndex } from "./ask-index.server";
import { fold } from "./fold";
import { indexWhatIsOut } from "./index-what-is-out.server";
import { searchInputSchema } from "./search-input";
import { longestQuery, placesOf, readSearchQuery } from "./search-query";
import { searchPublished } from "./search-published.server";
import { suggest } from "./suggest.server";
import { numbersFrom } from "./testing/numbers";

newsroomDatabase();
let room: Newsroom;

/** Sentences of three languages, with everything that is hard: particles, glosses, compounds, figures, signs that other programs take for orders. */
const texts = [
  "차세대반도체의 수율을 높이는 공정이 정책 과제에 올랐다.",
  "정책은 반도체와 로봇에 돈을 나누어 준다. 가가가 가나가나다.",
  "机器人政策在各省推开，芯片和量子计算同时布局。",
  "量子 计算의 오류 정정, 홍치(紅旗) 전략과 科学 기술",
  "Quantum error-correction moves on; Robots, robotics and policy icy slopes.",
  "aaaa aa abcab ABC Ａ１２ 100% of_them back\\slash 'quoted' \"double\" 12.5%",
  "과학기술부와 과기부, 과 하나. 과한 기대. 반도차 이야기",
  "㈜한빛은 ㎞ 단위로 “인용”을 적고 — 줄표와 가운뎃점·ㆍ・을 쓴다.",
  "ㅋㅋ 웃는 글과 ㄱ 하나",
  `${"한글".normalize("NFD")}을 풀어 쓴 문장과 e\u0301tude, étude.`,
  "𠀋本의 글자와 🤖 그림글자, מימין לשמאל",
];

beforeAll(async () => {
  room = await makeNewsroom();
  const articles: string[] = [];
  for (const [index, text] of texts.entries()) {
    const other = texts[(index + 3) % texts.length] ?? "";
    const blocks = [subhead(`소제목 ${index}`), p(other), box(`상자 ${index}`, p(text), bullets(other)), quote(other)];
    articles.push(await writeApproved(room, "oh", { title: `${text.slice(0, 30)} ${index}`, text, blocks }));
  }
  const issueId = await assemble(room, { sections: { 동향: articles.slice(0, 6), 정책: articles.slice(6) } });
  expectAccepted(await signOff(room, issueId));
  expectAccepted(await publish(room, issueId));
  await indexWhatIsOut();
});
afterAll(() => Promise.all([db.$disconnect(), stopAskingIndex()]));

const find = async (typed: string, more: Record<string, string> = {}) => {
  const query = readSearchQuery(typed);
  if (typeof query === "string") return query;
  return searchPublished(query, searchInputSchema.parse(more));
};

/** The same question, answered by going through everything that is out letter by letter. */
async function scan(typed: string): Promise<number> {
  const query = readSearchQuery(typed);
  if (typeof query === "string") return -1;
  const entries = await db.searchEntry.findMany({ select: { title: true, lead: true, body: true } });
  return entries.filter(({ title, lead, body }) => {
    const lines = [title, lead, body].map(fold).join("\n").split("\n");
    return query.terms.every((term) => lines.some((line) => placesOf(term, line).length > 0));
  }).length;
}

describe("a search finds what a scan of everything finds", () => {
  /** Pieces of the texts at any place and of any length, and the same with a letter wrong. */
  const questions = () => {
    const random = numbersFrom(5);
    const piece = () => {
      const letters = [...(texts[Math.floor(random() * texts.length)] ?? "")];
      const from = Math.floor(random() * letters.length);
      return letters.slice(from, from + 1 + Math.floor(random() * 10)).join("");
    };
    const pieces = Array.from({ length: 250 }, piece);
    return [
      ...pieces,
      ...pieces.slice(0, 60).map((one) => `${one} ${piece()}`),
      ...pieces.slice(0, 60).map((one) => `"${one}${piece()}"`),
      ...pieces.slice(0, 60).map((one) => `${one}ㅎ`),
    ];
  };

  it("for four hundred pieces of it", async () => {
    const wrong: unknown[] = [];
    let some = 0;
    for (const typed of questions()) {
      const found = await find(typed);
      const scanned = await scan(typed);
      if (typeof found === "string") continue;
      if (found.total > 0) some += 1;
      if (found.total !== scanned) wrong.push({ typed, found: found.total, scanned });
    }
    expect(wrong).toEqual([]);
    expect(some).toBeGreaterThan(200);
  });

  it.each([
    ["반도체", 4],
    ["aaa", 2],
    ["aaaaa", 0],
    ["가가", 2],
    ["과ㅎ", 2],
    ["반도ㅊ", 6],
    ["한글", 2],
    ["e", 6],
    ["100%", 2],
    ["of_them", 2],
    ["back\\slash", 2],
    ["(주)", 2],
    ["km", 2],
    ['"정책 과제"', 2],
    ['"과제 정책"', 0],
    ["과제 정책", 2],
    ["ㄱ", 2],
    ["机器人", 2],
    ["ROBOT", 2],
  ])("%s: in %i articles", async (typed, articles) => {
    const found = await find(typed);
    expect(found).toMatchObject({ counts: articles ? { article: articles } : {} });
    expect(found).toMatchObject({ total: await scan(typed) });
  });
});

describe("whatever is typed", () => {
  it.each([
    ["a letter", "정"],
    ["the longest", "가".repeat(longestQuery)],
    ["many short words", "가 ".repeat(longestQuery / 2)],
    ["an order to a database", '\'; DROP TABLE "SearchEntry"; --'],
    ["a pattern", "%_%\\_"],
    ["the end of an escape", "\\"],
    ["a search language", "a & b | !c <-> d:*"],
    ["a regular expression before a syllable in the making", "(.*)+[가ㅎ"],
    ["braces of an array", "{1,2,NULL}"],
    ["zero bytes and halves of letters", "정\u0000책\ud800"],
    ["direction marks", "\u202e정책\u202c"],
    ["combining signs upon nothing", "\u0301\u0301\u0301가ㅎ"],
    ["emoji", "🤖👩‍🔬"],
    ["jamo that no syllable has", "과\u11ffㅎ"],
  ])("%s is answered", async (_, typed) => {
    const found = await find(typed);
    expect(typeof found === "string" ? found : found.total).toBeDefined();
    expect(await db.searchEntry.count()).toBeGreaterThan(0);
  });

  it.each([
    ["pages beyond the last", { page: "999999" }],
    ["a page that is none", { page: "-1" }],
    ["a year that is none", { year: "soon" }],
    ["a kind that is none", { kind: "user" }],
    ["a publication that is none", { in: "no-such" }],
    ["a section that is none", { section: "' OR 1=1 --" }],
    ["a section that no database takes", { section: "\u0000\ud800" }],
  ])("%s", async (_, more) => {
    const found = await find("정책", more);
    expect(typeof found === "string" ? found : found.total).toBeGreaterThanOrEqual(0);
  });
});

describe("the connections that search", () => {
  it("cannot write, and say when a question takes too long", async () => {
    await expect(askIndex(Prisma.sql`DELETE FROM "SearchEntry"`, false)).rejects.toMatchObject({ code: "25006" });
    await expect(askIndex(Prisma.sql`SELECT pg_sleep(10)`, false)).rejects.toSatisfy(isOutOfTime);
  });
});

describe("who finds nothing is offered", () => {
  const offered = async (typed: string) =>
    (await suggest(typed, searchInputSchema.parse({}))).filter(({ kind }) => kind === "spelled").map(({ q }) => q);

  it.each([
    ["the spaces that a text has", "정책과제", "정책 과제"],
    ["nothing across another sign", "오류정정홍치", null],
    ["in each of several words", "정책과제 오류정정", "정책 과제 오류 정정"],
    ["Chinese with a space in it", "量子计算的", null],
    ["nothing across signs", "과기부과하나", null],
    ["every space of a sentence", "공정이정책과제에올랐다", "공정이 정책 과제에 올랐다"],
    ["the word without its signs", "『반도체』", "반도체"],
    ["a figure that stands apart", "소제목3", "소제목 3"],
    ["the singular", "policys", "policy"],
    ["nothing that is nowhere", "없는말이다", null],
    ["nothing for a long run of letters", "가나".repeat(90), null],
  ])("%s: %s", async (_, typed, meant) => expect(await offered(typed)).toEqual(meant === null ? [] : [meant]));
});

describe("what is found", () => {
  it("is narrowed by publication, section, year and kind", async () => {
    const total = async (more: Record<string, string>) => {
      const found = await find("정책", more);
      return typeof found === "string" ? -1 : found.total;
    };
    const all = await total({});
    expect(all).toBeGreaterThan(0);
    expect(await total({ in: room.publicationSlug })).toBe(all);
    expect(await total({ in: "another" })).toBe(0);
    expect((await total({ section: "동향" })) + (await total({ section: "정책" }))).toBe(all);
    expect(await total({ year: "2026" })).toBe(all);
    expect(await total({ year: "2025" })).toBe(0);
    expect(await total({ kind: "article" })).toBe(all);
    expect(await total({ kind: "table" })).toBe(0);
  });

  it("leads with what has the words in its title, and shows where they stand", async () => {
    const found = await find("로봇 정책");
    if (typeof found === "string") throw new Error(found);
    const [first] = found.hits;
    expect(first?.title.filter((piece) => piece.found).map(({ text }) => text)).toEqual(["정책", "로봇"]);
    expect(first?.href).toContain(`/${room.publicationSlug}/2026-01-01/`);
    expect(first?.excerpt?.pieces.some((piece) => piece.found)).toBe(true);
  });

  it("is the issue too, by its number", async () => {
    expect(await find("제1호")).toMatchObject({ counts: { issue: 1 }, hits: [{ kind: "issue" }] });
  });

  it("comes by the index", async () => {
    const explain = await db.$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL enable_seqscan = off`; // so small a table would be read through
      return tx.$queryRaw<{ "QUERY PLAN": string }[]>`
        EXPLAIN SELECT "id" FROM "SearchEntry" WHERE "grams" @> ${"{3340886080}"}::bigint[]`;
    });
    expect(explain.map((row) => row["QUERY PLAN"]).join("\n")).toContain("SearchEntry_grams_idx");
  });
});

import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { forms } from "@/lib/rendering/form";
import { office } from "@/lib/rendering/office.server";
import { typst } from "@/lib/rendering/print/typst.server";
import { wording } from "@/lib/rendering/testing/form-words";
import { pdfText } from "@/lib/rendering/testing/pdf-text";
import { publishIssue } from "./publish-issue.server";
import { readForm } from "./read-form.server";
import { readTableCsv } from "./read-table-csv.server";
import { retractArticle } from "./retract-article.server";
import { writeApproved } from "./testing/articles";
import { assemble, readiness, signOff } from "./testing/issues";
import { makeNewsroom, type Newsroom } from "./testing/newsroom";

newsroomDatabase();
let room: Newsroom;
let issueId: string;
let issue: string;
let article: string;
const words = async () => wording();
const read = (form: (typeof forms)[number], slug?: string) =>
  readForm({ publication: room.publicationSlug, issue, form, ...(slug ? { article: slug } : {}) }, words);

beforeAll(async () => {
  room = await makeNewsroom();
  const articleId = await writeApproved(room, "oh", { title: "혁신의 첫 기사" });
  issueId = await assemble(room, { sections: { 특집: [articleId] } });
  ({ slug: issue } = await db.issue.findUniqueOrThrow({ where: { id: issueId } }));
  ({ slug: article } = await db.article.findUniqueOrThrow({ where: { id: articleId } }));
});
afterAll(() => {
  typst().stop();
  office().stop();
});

async function publish(): Promise<void> {
  expectAccepted(await signOff(room, issueId));
  const { hash } = await readiness(room.people.baek, issueId);
  expectAccepted(await publishIssue(room.people.baek, { issueId, hash, edition: 1, reason: "", publicNote: "" }));
}

describe("before an issue is published", () => {
  it.each(forms)("there is no %s of it", async (form) => expect(await read(form)).toBeNull());
});

describe("once it is published", () => {
  beforeAll(publish, 60_000);

  it.each(forms)(
    "it is there as %s, the same bytes each time",
    async (form) => {
      const [one, other] = [await read(form), await read(form)];
      expect(one?.bytes.byteLength).toBeGreaterThan(100);
      expect(other?.hash).toBe(one?.hash);
    },
    60_000,
  );

  it("says its headline in print, and so does the article by itself", async () => {
    for (const slug of [undefined, article]) {
      expect((await pdfText((await read("pdf", slug))?.bytes)).replace(/\s/g, "")).toContain("혁신의첫기사");
    }
  }, 60_000);

  it("is a book of one article under the article's address", async () => {
    const names = Object.keys(unzipSync((await read("epub", article))?.bytes ?? new Uint8Array()));
    expect(names).toContain("EPUB/article.xhtml");
  });

  it.each([
    ["another article", () => read("md", "nothing-here")],
    ["another issue", () => readForm({ publication: room.publicationSlug, issue: "1999-01-01", form: "md" }, words)],
    ["an address that is none", () => readForm({ publication: "../etc", issue: "%00", form: "md" }, words)],
    ["a table that it does not have", () => readTableCsv(room.publicationSlug, issue, 7)],
  ])("there is nothing at the address of %s", async (_, ask) => expect(await ask()).toBeNull());
});

describe("once its article is retracted", () => {
  const notice = "값을 잘못 옮겨 철회한다.";
  const unspaced = (text: string) => text.replace(/\s/g, "");
  const unzipped = async (form: "epub" | "docx", slug?: string) =>
    Object.entries(unzipSync((await read(form, slug))?.bytes ?? new Uint8Array()))
      .filter(([name]) => /\.(xhtml|xml)$/.test(name))
      .map(([, bytes]) => new TextDecoder().decode(bytes))
      .join("\n");
  const saysIn = {
    pdf: async (slug?: string) => pdfText((await read("pdf", slug))?.bytes),
    epub: (slug?: string) => unzipped("epub", slug),
    docx: (slug?: string) => unzipped("docx", slug),
    md: async (slug?: string) => new TextDecoder().decode((await read("md", slug))?.bytes),
    json: async (slug?: string) => new TextDecoder().decode((await read("json", slug))?.bytes),
  };

  beforeAll(async () => {
    const { articleId = "" } = (await db.issueItem.findFirstOrThrow({ where: { issueId } })) as { articleId: string };
    expectAccepted(await retractArticle(room.people.han, { articleId, notice }));
  });

  it.each(forms)(
    "the issue and the article by itself say so as %s, though they were made before",
    async (form) => {
      for (const slug of [undefined, article]) expect(unspaced(await saysIn[form](slug))).toContain(unspaced(notice));
    },
    60_000,
  );

  it("the contents of a book mark it", async () => {
    const files = unzipSync((await read("epub"))?.bytes ?? new Uint8Array());
    const [nav] = Object.keys(files).filter((name) => name.endsWith("nav.xhtml"));
    expect(new TextDecoder().decode(files[nav ?? ""])).toContain("[철회] 혁신의 첫 기사");
  });
});

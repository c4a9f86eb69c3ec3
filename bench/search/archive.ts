import { newId } from "@/lib/kernel/ids";
import { inTransaction, type Tx } from "@/lib/platform/db.server";
import type { EditionFrame, EditionItem } from "@/lib/publishing/edition";
import type { Entry } from "@/lib/search/entries";
import { digestOf, indexed, writeIssueIndex } from "@/lib/search/index-issue.server";
import { numbersFrom } from "@/lib/search/testing/numbers";
import { type Language, makeTexts, type Texts } from "./texts";

export const articles = 14_000;
const perIssue = 14;
const sections = ["동향", "정책", "심층", "단신"];
const languages: readonly Language[] = ["ko", "ko", "ko", "ko", "zh", "en"];

/**
 * An archive of 1,000 published issues, each of 14 articles of varied length, every second one with a table, each with two sources. The index is written as
 * it always is; editions are straight rows, since it is searching that is measured.
 */
export async function makeArchive(publicationId: string, publishedById: string): Promise<Texts> {
  const random = numbersFrom(147);
  const texts = makeTexts(random);
  for (let number = 1; number <= articles / perIssue; number += 1) {
    const issueId = newId();
    const frame = frameOf(number, texts);
    const entries = entriesOfIssue(frame, texts, random).map(indexed);
    await inTransaction(async (tx) => {
      const editionId = await writeEdition(tx, { issueId, publicationId, publishedById, frame });
      const day = frame.issue.publicationDate;
      const named = { label: `제${number}호`, title: "주간 시험", language: "ko" };
      await writeIssueIndex(tx, issueId, { ...named, editionId, day, sections, entries, digest: digestOf(entries) });
    });
  }
  return texts;
}

function frameOf(number: number, texts: Texts): EditionFrame {
  const day = new Date(Date.UTC(2007, 0, 5) + number * 7 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  const at = `${day}T00:00:00.000Z`;
  const placed = Array.from({ length: perIssue }, (_, place) => ({
    ...{ number: null, articleId: newId(), slug: `article-${number}-${place}`, kind: "article" as const },
    ...{ title: texts.title(languageOf(place)), revisionId: newId(), hash: "0".repeat(64) },
  }));
  return {
    publication: {
      ...{
        slug: "bench",
        title: "주간 시험",
        language: "ko",
        timeZone: "Asia/Seoul",
        publisher: "",
        rightsNotice: "",
        description: "",
      },
      appearance: { textFace: "sans" },
      numbering: { issueLabel: "제{number}호", sections: "roman", bullets: ["disc", "dash", "disc", "dash"] },
    },
    issue: { number, slug: `no-${number}`, publicationDate: day, introduction: "" },
    sections: sections.map((title, index) => ({
      ...{ title, number: null },
      groups: [{ category: "", items: placed.filter((_, place) => place % sections.length === index) }],
    })),
    ...{ summary: [], colophon: [], edition: { number: 1, publishedAt: at, reason: "", publicNote: "" } },
    seal: { signedOffBy: "윤서진", at, hash: "0".repeat(64) },
  };
}

const languageOf = (place: number): Language => languages[place % languages.length] as Language;

function entriesOfIssue(frame: EditionFrame, texts: Texts, random: () => number): Entry[] {
  const items = frame.sections.flatMap(({ title, groups }) =>
    groups.flatMap((group) => group.items.map((item) => ({ title, item }))),
  );
  return items.flatMap(({ title: section, item }, position) => {
    const language = languageOf(Number(item.slug.split("-").at(-1)));
    const place = { articleId: item.articleId, slug: item.slug, position, section, language, article: "" };
    const paragraphs = Array.from({ length: 2 + Math.floor(random() * 8) }, () => texts.paragraph(language, 3));
    const lead = texts.paragraph(language, 1);
    const rows = Array.from({ length: 6 }, () => `${texts.title(language)} · ${Math.round(random() * 10_000)}`);
    const table: Entry = {
      ...place,
      kind: "table",
      anchor: "table-1",
      title: texts.title(language),
      lead: "",
      body: rows.join("\n"),
    };
    const sources = ["ref-1", "ref-2"].map((anchor): Entry => {
      const title = texts.title(random() < 0.5 ? "zh" : "en");
      return {
        ...place,
        kind: "source",
        anchor,
        title,
        lead: texts.title("ko"),
        body: `https://example.org/${item.slug}/${anchor}`,
      };
    });
    const text: Entry = { ...place, kind: "article", anchor: "", title: item.title, lead, body: paragraphs.join("\n") };
    return [text, ...(position % 2 === 0 ? [table] : []), ...sources];
  });
}

const proven = ({ articleId, slug, revisionId, hash }: EditionItem) => ({
  ...{ articleId, slug, revisionId, hash, revisionNumber: 1 },
  approvals: [{ role: "reviewer", verdict: "approve", at: "2026-01-01T00:00:00.000Z" }],
});

type Row = { issueId: string; publicationId: string; publishedById: string; frame: EditionFrame };

async function writeEdition(tx: Tx, { issueId, publicationId, publishedById, frame }: Row): Promise<string> {
  const { number, slug, publicationDate: day } = frame.issue;
  const editionId = newId();
  const manifest = {
    ...{ format: 1, publication: "bench", issue: slug, edition: 1, publishedAt: frame.edition.publishedAt },
    ...{ previousEditionHash: null, frameHash: "0".repeat(64) },
    signOff: { at: frame.edition.publishedAt, hash: "0".repeat(64) },
    articles: frame.sections.flatMap(({ groups }) => groups.flatMap(({ items }) => items.map(proven))),
  };
  await tx.$executeRaw`SET LOCAL session_replication_role = replica`; // no triggers: nobody waits for these pages
  await tx.$executeRaw`
    INSERT INTO "Issue" (id, "publicationId", number, slug, "publicationDate", state, "liveEditionId", "updatedAt")
    VALUES (${issueId}::uuid, ${publicationId}::uuid, ${number}, ${slug}, ${day}::date, 'published', ${editionId}::uuid, now())`;
  await tx.$executeRaw`
    INSERT INTO "Edition" (id, "issueId", number, frame, manifest, hash, "publishedById", "publishedAt")
    VALUES (${editionId}::uuid, ${issueId}::uuid, 1, ${JSON.stringify(frame)}::jsonb, ${JSON.stringify(manifest)}::jsonb,
      encode(sha256(${slug}::bytea), 'hex'), ${publishedById}::uuid, ${day}::date)`;
  return editionId;
}

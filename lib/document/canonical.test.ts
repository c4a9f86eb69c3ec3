import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, type Json } from "@/lib/kernel/canonical";
import { hashOf } from "@/lib/kernel/hash";
import { expectAccepted } from "@/lib/kernel/result";
import { article, bullets, figure, p, tableEmbed } from "./build";
import { cite, strong } from "./build-inline";
import { canonicalDocument, canonicalRevision, hashRevision } from "./canonical";
import { parseDocument } from "./document";
import type { DocumentJson } from "./json";
import { readRevisionContent, type RevisionContent, revisionContentSchema } from "./revision-content";
import { tableContentSchema } from "./table-content";
import { arbitraryDocument, arbitraryRawDocument } from "./testing/arbitrary";
import { decomposed, visiblyDifferent, withKeysReversed, withoutEmptyParts, withTextsSplit } from "./testing/changes";

const textOf = (document: DocumentJson) => canonicalJson(canonicalDocument(document));
const parsed = (json: unknown) => expectAccepted(parseDocument(json)).document;

describe("the canonical form of a document", () => {
  it("leaves out what says nothing", () => {
    const canonical = canonicalDocument(article({ title: "가" }, p("나", strong("다")), bullets("라")));
    expect(JSON.parse(JSON.stringify(canonical))).toEqual({
      type: "doc",
      content: [
        { type: "title", content: [{ type: "text", text: "가" }] },
        { type: "lead" },
        { type: "summary" },
        {
          type: "paragraph",
          content: [
            { type: "text", text: "나" },
            { type: "text", text: "다", marks: [{ type: "strong" }] },
          ],
        },
        {
          type: "bulletList",
          content: [{ type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: "라" }] }] }],
        },
        { type: "references" },
      ],
    });
  });

  it.each([
    ["keys in another order", withKeysReversed],
    ["texts split, marks in another order", withTextsSplit],
    ["letters decomposed", decomposed],
    ["empty parts left out", withoutEmptyParts],
    ["defaults left out", (json: unknown) => JSON.parse(textOf(parsed(json)))],
    ["ProseMirror's own JSON", (json: unknown) => expectAccepted(parseDocument(json)).node.toJSON()],
  ])("is one for: %s", (_, rewrite) => {
    fc.assert(
      fc.property(arbitraryRawDocument, (raw) => {
        const plain: unknown = JSON.parse(JSON.stringify(raw));
        expect(textOf(parsed(rewrite(plain)))).toBe(textOf(parsed(plain)));
      }),
      { numRuns: 50 },
    );
  });

  it("is another one after any change that a reader could see", () => {
    let compared = 0;
    fc.assert(
      fc.property(arbitraryDocument, fc.nat(), (document, choice) => {
        const text = textOf(document);
        const changes = visiblyDifferent(document as unknown as Json);
        // Every so many, from another start each time: all of them would take minutes.
        const step = Math.ceil(changes.length / 30);
        for (const changed of changes.filter((_, index) => index % step === choice % step)) {
          const other = parseDocument(changed);
          if (!other.ok) continue;
          compared += 1;
          if (textOf(other.value.document) === text) throw new Error(`not told apart: ${JSON.stringify(changed)}`);
        }
      }),
      { numRuns: 30 },
    );
    expect(compared).toBeGreaterThan(300);
  });

  it("reads back as the document that it was made from, in NFC", () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const canonical = JSON.parse(textOf(document));
        expect(parsed(canonical)).toEqual(parsed(JSON.parse(JSON.stringify(document).normalize("NFC"))));
        expect(textOf(parsed(canonical))).toBe(textOf(document));
      }),
    );
  });
});

const source = "018f0000-0000-7000-8000-0000000000a1";
const tableSource = "018f0000-0000-7000-8000-0000000000a2";
const tableRevision = "018f0000-0000-7000-8000-0000000000b2";

const titled = (title: string) => {
  const nothing = {
    titleTranslation: "",
    outlet: "",
    url: null,
    publishedOn: null,
    accessedOn: null,
    archiveUrl: null,
  };
  return { ...nothing, language: "zh-Hans", title };
};
const pinned = {
  hash: "0".repeat(64),
  content: tableContentSchema.parse({
    caption: "표",
    columns: [{ key: "a", label: "가" }],
    rows: [{ a: "1" }],
    sources: [tableSource],
  }),
};

function content(): RevisionContent {
  return revisionContentSchema.parse({
    schemaVersion: 1,
    kind: "article",
    language: "ko",
    byline: "",
    document: article(
      { title: "가" },
      p("나", cite(source)),
      tableEmbed("018f0000-0000-7000-8000-0000000000b1", tableRevision),
    ),
    sources: {
      [source]: titled("机器人"),
      [tableSource]: titled("统计"),
    },
    tables: { [tableRevision]: pinned },
  });
}

const picture = "018f0000-0000-7000-8000-0000000000c1";
const bytes = { hash: "c".repeat(64), mediaType: "image/jpeg", width: 1600, height: 900, byteLength: 90_000 } as const;
const frozenPicture = {
  ...bytes,
  colour: "#aabbcc",
  files: [{ ...bytes, hash: "d".repeat(64), mediaType: "image/avif" as const, width: 480, height: 270 }],
};

function illustrated(): RevisionContent {
  const shown = figure({ mediaId: picture, hash: bytes.hash, alt: "서명식" }, "서명하는 두 사람");
  return revisionContentSchema.parse({
    ...content(),
    document: article({ title: "가" }, shown),
    sources: {},
    tables: {},
    media: { [picture]: frozenPicture },
  });
}

describe("pictures in what a revision freezes", () => {
  it("read back from the canonical form", () => {
    expect(expectAccepted(readRevisionContent(canonicalRevision(illustrated())))).toEqual(illustrated());
  });

  it("leave no trace where there are none", () => {
    expect(canonicalRevision(content())).not.toHaveProperty("media");
  });

  it.each<[string, (given: RevisionContent) => unknown]>([
    ["a picture missing", ({ media: _, ...given }) => given],
    ["no picture in its list", (given) => ({ ...given, media: {} })],
    ["a picture that nothing names", (given) => ({ ...given, document: content().document })],
    ["another picture", (given) => ({ ...given, media: { [source]: frozenPicture } })],
    [
      "other bytes than the text pins",
      (given) => ({ ...given, media: { [picture]: { ...frozenPicture, hash: "e".repeat(64) } } }),
    ],
    [
      "a kind of file that runs",
      (given) => ({ ...given, media: { [picture]: { ...frozenPicture, mediaType: "image/svg+xml" } } }),
    ],
    ["an empty list where there is no picture", () => ({ ...content(), media: {} })],
  ])("are refused with %s", (_, change) => {
    expect(readRevisionContent(JSON.parse(JSON.stringify(change(illustrated()))))).toMatchObject({
      error: { code: "invalid" },
    });
  });

  it("change the hash with any of their files", async () => {
    const [file] = frozenPicture.files;
    const other = { ...frozenPicture, files: [{ ...file, hash: "f".repeat(64) }] };
    const changed = revisionContentSchema.parse({ ...illustrated(), media: { [picture]: other } });
    expect(await hashRevision(changed)).not.toBe(await hashRevision(illustrated()));
  });
});

describe("what a revision freezes", () => {
  it("reads back from its canonical form, and the stored JSON verifies by itself", async () => {
    const stored = canonicalRevision(content());
    expect(expectAccepted(readRevisionContent(stored))).toEqual(content());
    expect(await hashOf(stored)).toBe(await hashRevision(content()));
  });

  it("has this hash, whatever becomes of the program", async () => {
    expect(await hashRevision(content())).toMatchInlineSnapshot(
      `"271fb52a873b7bc54cac44eab726568f4f5ed1c513a47a80c15d91cf5bdfa3f0"`,
    );
  });

  it.each<[string, (given: RevisionContent) => unknown]>([
    [
      "a source that nothing names",
      (given) => ({ ...given, sources: { ...given.sources, [tableRevision]: given.sources[source] } }),
    ],
    ["a source missing", (given) => ({ ...given, sources: { [source]: given.sources[source] } })],
    ["a table missing", (given) => ({ ...given, tables: {} })],
    ["a part unknown", (given) => ({ ...given, slug: "a" })],
    ["a newer version", (given) => ({ ...given, schemaVersion: 2 })],
    ["no version", ({ schemaVersion: _, ...given }) => given],
    ["a document that is none", (given) => ({ ...given, document: { type: "doc" } })],
    ["nothing", () => null],
  ])("is refused with %s", (_, change) => {
    expect(readRevisionContent(JSON.parse(JSON.stringify(change(content()))))).toMatchObject({
      ok: false,
      error: { code: "invalid" },
    });
  });

  it.each<[string, (given: RevisionContent) => RevisionContent]>([
    ["byline", (given) => ({ ...given, byline: "홍길동" })],
    ["kind", (given) => ({ ...given, kind: "brief" })],
    ["language", (given) => ({ ...given, language: "en" })],
    ["a source's title", (given) => ({ ...given, sources: { ...given.sources, [source]: titled("统计") } })],
    ["a table's hash", (given) => ({ ...given, tables: { [tableRevision]: { ...pinned, hash: "1".repeat(64) } } })],
  ])("has another hash with another %s", async (_, change) => {
    expect(await hashRevision(change(content()))).not.toBe(await hashRevision(content()));
  });
});

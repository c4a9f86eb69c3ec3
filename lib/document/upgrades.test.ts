import { describe, expect, it } from "vitest";
import { article, p } from "./build";
import { parseDocument } from "./document";
import { schemaVersion } from "./schema";
import { type Upgrade, upgradeDocument } from "./upgrades";

/** A document as an invented version 0 might have stored it: headings under another name, no line for the summary. */
const planted = {
  type: "doc",
  content: [
    { type: "heading", content: [{ type: "text", text: "가" }] },
    { type: "lead" },
    { type: "paragraph", content: [{ type: "text", text: "나" }] },
    { type: "references" },
  ],
};

const fromZero: Upgrade = (document) => {
  const { content } = document as typeof planted;
  const [title, lead, ...rest] = content;
  return { type: "doc", content: [{ ...title, type: "title" }, lead, { type: "summary" }, ...rest] };
};

describe("upgradeDocument", () => {
  const known = { to: 1, upgrades: new Map([[0, fromZero]]) };

  it("brings an old document to today's shape", () => {
    const upgraded = upgradeDocument(planted, 0, known);
    expect(upgraded.ok && parseDocument(upgraded.value)).toMatchObject({
      ok: true,
      value: { document: article({ title: "가" }, p("나")) },
    });
  });

  it("goes through every version between", () => {
    const steps = new Map([0, 1, 2].map((version) => [version, (document: unknown) => `${document}${version}`]));
    expect(upgradeDocument("v", 0, { to: 3, upgrades: steps })).toMatchObject({ value: "v012" });
  });

  it("leaves today's documents alone", () => {
    expect(upgradeDocument(planted, schemaVersion)).toEqual({ ok: true, value: planted });
  });

  it.each([-1, 0, schemaVersion + 1])("refuses version %i, which it does not know", (version) => {
    expect(upgradeDocument(planted, version)).toMatchObject({
      error: { code: "invalid", facts: { problem: "unsupportedVersion", version } },
    });
  });

  it("has an upgrade from every earlier version", () => {
    for (let version = 1; version < schemaVersion; version += 1) {
      expect(upgradeDocument({ type: "doc" }, version).ok).toBe(true);
    }
  });
});

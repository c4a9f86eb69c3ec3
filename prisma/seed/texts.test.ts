import { describe, expect, it } from "vitest";
import { parseDocument } from "@/lib/document/document";
import { newId } from "@/lib/kernel/ids";
import { archive } from "./archive/issues";
import { briefs } from "./issue-147/briefs";
import { delta } from "./issue-147/delta";
import { digital } from "./issue-147/digital";
import { hongqi } from "./issue-147/hongqi";
import { robots } from "./issue-147/robots";
import { shenzhen } from "./issue-147/shenzhen";
import { talent } from "./issue-147/talent";
import { flexible, sofc } from "./issue-147/technology";
import * as later from "./issue-148/articles";
import { documentOf, type Ids, inline, type SampleArticle } from "./write";

const ids: Ids = {
  source: () => newId(),
  table: () => ({ tableId: newId(), revisionId: newId() }),
  chart: () => ({ chartId: newId(), revisionId: newId() }),
  picture: () => ({ mediaId: newId(), hash: "0".repeat(64) }),
};
const all: readonly SampleArticle[] = [
  ...[talent, robots, shenzhen, hongqi, delta, digital, sofc, flexible],
  ...briefs,
  ...Object.values(later),
  ...archive.flatMap((issue) => issue.articles),
];

describe("the sample's texts", () => {
  it.each(all.map((article) => [article.slug, article] as const))("%s is a document", (_slug, article) => {
    expect(parseDocument(documentOf(ids, article))).toMatchObject({ ok: true });
  });

  it("gives every article an address of its own", () => {
    expect(new Set(all.map((article) => article.slug)).size).toBe(all.length);
  });
});

describe("the sample's markup", () => {
  it("reads marks, notes and citations, and leaves no sign of its own behind", () => {
    const read = inline(ids, "가 **나 [[红旗|zh-Hans]]** {*주 <<AI|en>>}다{@key}");
    expect(JSON.stringify(read)).not.toMatch(/\[\[|\*\*|<</);
    expect(read.map((node) => node.type)).toEqual(["text", "text", "text", "text", "note", "text", "citation"]);
  });
});

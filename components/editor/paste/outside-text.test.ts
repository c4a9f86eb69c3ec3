import { expect, it } from "vitest";
import { article, box, bullets, item, numbers, p } from "@/lib/document/build";
import { note } from "@/lib/document/build-inline";
import { table } from "@/lib/document/build-table";
import { documentSchema } from "@/lib/document/schema";
import { drawn } from "@/lib/importing/testing/drawn";
import { readText } from "@/lib/importing/testing/read-fixture";
import { outsideText } from "./outside-text";

it("writes a page in a shape that is read back as it was", () => {
  const built = article(
    { title: "제목" },
    bullets("하나", item("낱말", note("그 주석"), bullets("둘", item("셋", bullets("넷"))))),
    table({ caption: "표", head: ["구분", "수"], rows: [["가", bullets("1", "2")]] }),
    numbers("첫째", "둘째"),
    p("끝"),
  );
  const blocks = built.content.slice(3, -1);
  const doc = documentSchema.nodeFromJSON(built);
  const from = [0, 1, 2].reduce((sum, index) => sum + doc.child(index).nodeSize, 0);
  const text = outsideText(doc.slice(from, doc.content.size - 2));
  expect(drawn(readText(text).blocks)).toEqual(drawn(blocks as Parameters<typeof drawn>[0]));
});

it("writes what a box holds line by line", () => {
  const doc = documentSchema.nodeFromJSON(article({ title: "제목" }, box("틀", p("속"))));
  expect(outsideText(doc.slice(0, doc.content.size))).toContain("틀\n속");
});

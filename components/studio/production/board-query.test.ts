import { expect, it } from "vitest";
import { boardHref, parseBoardQuery } from "./board-query";

const id = "018f0000-0000-7000-8000-000000000001";

it("an address comes back as it went, and what it does not understand is left out", () => {
  const after = { updatedAt: "2026-01-02T03:04:05.000Z", id };
  const query = parseBoardQuery({ kind: "brief", person: id, issue: id, q: " 달 ", lane: "out", month: "2026-12" });
  const href = boardHref("board", query, { after });
  expect(parseBoardQuery(Object.fromEntries(new URL(href, "http://a").searchParams))).toEqual({
    ...{ kind: "brief", person: id, issue: id, q: "달", lane: "out", after, month: undefined },
  });
  expect(boardHref("calendar", query)).toContain("month=2026-12");
  expect(boardHref("list", query)).toBe(`/studio/articles?kind=brief&person=${id}&q=%EB%8B%AC`);
  const wrong = { kind: "novel", person: "me", lane: "sky", month: "2026-13", after: "yesterday~me" };
  expect(parseBoardQuery(wrong)).toEqual({ q: "" });
});

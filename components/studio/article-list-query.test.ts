import { describe, expect, it } from "vitest";
import { isNarrowed, listHref, parseListQuery } from "./article-list-query";

const id = "018f0000-0000-7000-8000-000000000001";
const nothing = { view: "all", kind: undefined, person: undefined, q: "", after: undefined, create: false };

describe("parseListQuery", () => {
  it.each([
    [{}, nothing],
    [
      { view: "inReview", kind: "brief", q: "  달 " },
      { ...nothing, view: "inReview", kind: "brief", q: "달" },
    ],
    [{ view: "nonsense", kind: "x", person: "' or 1", after: "1~2" }, nothing],
    [
      { view: ["writing", "all"], new: "1" },
      { ...nothing, view: "writing", create: true },
    ],
    [{ q: "a".repeat(101) }, nothing],
    [{ after: `2026-11-22T01:00:00.000Z~${id}` }, { ...nothing, after: { updatedAt: "2026-11-22T01:00:00.000Z", id } }],
  ])("%j", (parameters, query) => expect(parseListQuery(parameters)).toEqual(query));
});

describe("listHref", () => {
  it.each([
    [{}, {}, "/studio/articles"],
    [{ q: "달", after: `2026-11-22T01:00:00.000Z~${id}` }, {}, "/studio/articles?q=%EB%8B%AC"],
    [{ view: "writing", person: id }, { view: "all" as const }, `/studio/articles?person=${id}`],
    [
      {},
      { after: { updatedAt: "2026-11-22T01:00:00.000Z", id } },
      `/studio/articles?after=2026-11-22T01%3A00%3A00.000Z%7E${id}`,
    ],
  ])("%j with %j", (parameters, change, href) => expect(listHref(parseListQuery(parameters), change)).toBe(href));

  it("comes back as it went", () => {
    const query = parseListQuery({
      view: "approved",
      kind: "feature",
      q: "달",
      after: `2026-11-22T01:00:00.000Z~${id}`,
    });
    const back = new URL(listHref(query, { after: query.after }), "http://x").searchParams;
    expect(parseListQuery(Object.fromEntries(back))).toEqual(query);
  });
});

it.each([
  [{}, false],
  [{ view: "writing" }, false],
  [{ q: "달" }, true],
  [{ kind: "brief" }, true],
])("%j is narrowed: %s", (parameters, narrowed) => expect(isNarrowed(parseListQuery(parameters))).toBe(narrowed));

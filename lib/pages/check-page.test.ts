import { describe, expect, it } from "vitest";
import { faultsOf } from "./check-page";

const hasAsset = (address: string) => address === "/_next/static/a.css";
const page = (body: string, head = '<link rel="stylesheet" href="/_next/static/a.css"/>') =>
  `<!DOCTYPE html><html lang="ko"><head><title>글</title>${head}</head><body><main><h1>글</h1>${body}</main></body></html>`;
const faults = (html: string, markers: string[] = []) => faultsOf(html, { hasAsset, markers });

describe("a page that shall stand by itself", () => {
  it.each([
    ["as it should be", page("<p>글</p>")],
    ["with a drawing that has a title", page("<svg><title>표</title></svg>")],
    ["with data for machines", page('<script type="application/ld+json">{}</script>')],
  ])("%s has no fault", (_, html) => expect(faults(html)).toEqual([]));

  it.each([
    ["a script", page("<script>1</script>"), { code: "script" }],
    ["a part that waits for a script", page('<div hidden="" id="S:0">글</div>'), { code: "hidden" }],
    ["a place where a part shall go", page('<template id="B:0"></template>'), { code: "hidden" }],
    ["a handler", page('<a href="/" onclick="x()">글</a>'), { code: "handler", attribute: "onclick" }],
    [
      "a picture of another build",
      page('<img src="/_next/static/b.png" alt=""/>'),
      { code: "asset", address: "/_next/static/b.png" },
    ],
    ["two headings", page("<h1>다른 글</h1>"), { code: "count", what: "h1", found: 2 }],
    ["no style", page("", ""), { code: "noStyle" }],
    ["an end that never came", page("").slice(0, -7), { code: "cut" }],
    ["no language", page("").replace(' lang="ko"', ""), { code: "noLanguage" }],
  ])("with %s is not whole", (_, html, fault) => expect(faults(html)).toEqual([fault]));

  it("of another edition is not the page", () => {
    expect(faults(page('<meta content="old"/>'), ["new"])).toEqual([{ code: "marker", wanted: "new" }]);
  });
});

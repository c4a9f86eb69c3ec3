import { describe, expect, it } from "vitest";
import { stripPage } from "./strip-page";

describe("what a page is without script", () => {
  it.each([
    ["a script with an address", '<head><script src="/a.js" async=""></script></head>', "<head></head>"],
    [
      "a script with the page's data",
      '<p>글</p><script nonce="x">self.__next_f.push([1,"<p>a</p>"])</script>',
      "<p>글</p>",
    ],
    ["a script of modules", '<script type="module">import "/a.js"</script>', ""],
    ["a script's preload", '<link rel="preload" as="script" href="/a.js"/>', ""],
    ["a module's preload", '<link rel="modulepreload" href="/a.js">', ""],
    ["React's comments", "<p>하나<!-- -->둘</p><!--$--><b>셋</b><!--/$-->", "<p>하나둘</p><b>셋</b>"],
    [
      "a nonce",
      '<link rel="stylesheet" href="/a.css" nonce="abc=" data-x="1"/>',
      '<link rel="stylesheet" href="/a.css" data-x="1"/>',
    ],
    [
      "the corner for late metadata",
      '<body><div hidden=""><!--$--><!--/$--></div><main>글</main></body>',
      "<body><main>글</main></body>",
    ],
  ])("%s is gone", (_, html, stripped) => expect(stripPage(html)).toBe(stripped));

  it.each([
    ["data for machines", '<script type="application/ld+json">{"name":"a < b"}</script>'],
    ["the preload of a font", '<link rel="preload" as="font" href="/a.woff2" crossorigin=""/>'],
    ["styles", '<style>a{content:"<!-- -->"}</style><link rel="stylesheet" href="/a.css"/>'],
    ["a text about nonces", '<p>nonce="abc" 라고 적는다</p>'],
    ["escaped tags in a text", "<p>&lt;script&gt;글&lt;/script&gt;</p>"],
    ["a drawing with its title", '<svg role="img"><title>표</title><path d="M0 0"/></svg>'],
    ["a doctype", "<!DOCTYPE html><html></html>"],
  ])("%s stays, byte for byte", (_, html) => expect(stripPage(html)).toBe(html));

  it("says the same afterwards: stripping twice is stripping once", () => {
    const html =
      '<!DOCTYPE html><html lang="ko"><body><!--$--><p>글<!-- -->자</p><!--/$--><script>1</script></body></html>';
    expect(stripPage(stripPage(html))).toBe(stripPage(html));
  });
});

import { expect, it } from "vitest";
import { askWhole } from "./ask-whole";
import type { AskApp } from "./internal-app";

/** An app that answers with these pages one after the other, and with the last from then on. */
function app(...pages: readonly string[]) {
  const asked: string[] = [];
  const ask: AskApp = async (path) => {
    const body = Buffer.from(pages[Math.min(asked.length, pages.length - 1)] ?? "");
    asked.push(path);
    return { status: 200, headers: {}, body, varies: false };
  };
  return { ask: askWhole(ask), asked };
}

const torn = '<html><body><p>글</p><div hidden id="S:0"><meta name="x"/></div></body></html>';

it.each<[what: string, pages: string[], body: string, times: number]>([
  ["a page that is whole is asked for once", ["whole"], "whole", 1],
  ["one of which a part came late is asked for again", [torn, torn, "whole"], "whole", 3],
  ["one that is never whole is answered as it is", [torn], torn, 8],
])("%s", async (_, pages, body, times) => {
  const { ask, asked } = app(...pages);
  expect((await ask("/weekly", "ko")).body.toString()).toBe(body);
  expect(asked).toEqual(Array.from({ length: times }, () => "/weekly"));
});

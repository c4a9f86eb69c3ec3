import { expect, it, vi } from "vitest";
import type { Answered } from "./internal-app";
import { MissingPages, withMissingPage } from "./missing-page";

const html = { "content-type": "text/html; charset=utf-8" };
const page = (said: string, status = 200): Answered => ({
  status,
  headers: html,
  body: Buffer.from(said),
  varies: false,
});

/** An app that draws anything, and says what it was asked. Of its publications only `weekly` was ever out. */
function site() {
  const ask = vi.fn(async (path: string, locale: string) => page(`${path} ${locale}`));
  const site = { key: "site", version: 1 };
  const parts = {
    hasPublication: (slug: string) => slug === "weekly",
    get: (key: string) => (key === "site" ? site : undefined),
  };
  const missing = new MissingPages({ ask, finish: (drawn) => drawn, parts });
  const said = async (url: string, locale = "ko") => {
    const { status, body } = await missing.at(url, locale);
    return `${status} ${body}`;
  };
  return { ask, said, missing, part: site };
}

it("is a page of the publication below which nothing was found, else the house's own in the reader's language", async () => {
  const { said } = site();
  expect(await said("/weekly/nothing?x=1")).toBe("404 /_missing?in=weekly ko");
  expect(await said("/weekly/2023-02-10/nothing/at/all")).toBe("404 /_missing?in=weekly ko");
  expect(await said("/elsewhere/nothing", "en")).toBe("404 /_missing en");
  for (const url of ["/", "/%ff", "//", "/_missing?in=weekly"]) expect(await said(url)).toBe("404 /_missing ko");
});

it("is drawn once, however many addresses are tried, until what is out changes", async () => {
  const { ask, said, part } = site();
  for (let tried = 0; tried < 20; tried += 1)
    await Promise.all([said(`/weekly/${tried}`), said(`/elsewhere/${tried}`), said(`/${tried}`, "en")]);
  expect(ask.mock.calls).toEqual([
    ["/_missing?in=weekly", "ko"],
    ["/_missing", "ko"],
    ["/_missing", "en"],
  ]);
  part.version += 1;
  await Promise.all([said("/weekly/again"), said("/elsewhere/again")]);
  expect(ask.mock.calls.slice(3)).toEqual([["/_missing?in=weekly", "ko"]]);
});

it("is tried anew when it could not be drawn", async () => {
  const { ask, said } = site();
  ask.mockResolvedValueOnce(page("broken", 500)).mockRejectedValueOnce(new Error("no answer"));
  expect(await said("/weekly/a")).toBe("500 broken");
  await expect(said("/weekly/a")).rejects.toThrow("no answer");
  expect(await said("/weekly/a")).toBe("404 /_missing?in=weekly ko");
});

it("stands in the place of the app's own page, and of no file's answer", async () => {
  const { missing } = site();
  const answers: Record<string, Answered> = {
    "/weekly/there": page("there"),
    "/weekly/not": page("Next's own", 404),
    "/weekly/not.json": { ...page("{}", 404), headers: { "content-type": "application/json" } },
  };
  const ask = withMissingPage(async (path) => answers[path] ?? page("", 500), missing);
  const said = await Promise.all(Object.keys(answers).map(async (path) => String((await ask(path, "en")).body)));
  expect(said).toEqual(["there", "/_missing?in=weekly en", "{}"]);
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeWorld, type World } from "@/lib/articles/testing/world";
import { expectAccepted } from "@/lib/kernel/result";
import { html, LocalSite } from "@/lib/platform/fetching/testing/local-site";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { addSources, addSourcesSchema } from "./add-sources.server";
import { lookUpReferences } from "./look-up-references.server";

newsroomDatabase();

let world: World;
let site: LocalSite;
let accepted: string | undefined;

beforeAll(async () => {
  world = await makeWorld();
  site = await LocalSite.open({
    "/notice": html(
      '<html lang="en"><title>机器人方案的通知_某部</title><meta name="PubDate" content="2023-01-19 10:00"><meta name="SiteName" content="某部">',
    ),
    "/untitled": html("<p>no title</p>"),
    "/report-2023.pdf": (_, response) => response.writeHead(200, { "content-type": "application/pdf" }).end("%PDF"),
    "/10.1000/abc": (request, response) => {
      accepted = request.headers.accept;
      response.writeHead(302, { location: "/registry/abc" }).end();
    },
    "/registry/abc": (_, response) =>
      response.writeHead(200, { "content-type": "application/vnd.citationstyles.csl+json" }).end(
        JSON.stringify({
          type: "journal-article",
          title: ["Solid <i>batteries</i>"],
          "container-title": ["Journal of Cells"],
          author: [{ family: "Kim", given: "Minsu" }],
          issued: { "date-parts": [[2023, 2, 7]] },
        }),
      ),
    "/10.1000/none": (_, response) => response.writeHead(404).end("not found"),
    "/10.1000/odd": (_, response) => response.writeHead(200).end("<html>"),
  });
});
afterAll(() => site.close());

const lookUp = (text: string, actor = world.author) =>
  lookUpReferences(
    actor,
    { publicationId: world.publicationId, text },
    { guard: site.guard(), doiResolver: `http://doi.example:${site.port}` },
  );
const drafts = async (text: string) => expectAccepted(await lookUp(text));

describe("lookUpReferences", () => {
  it("reads a page's own title, outlet, day and language", async () => {
    const [draft] = await drafts(site.url("/notice"));
    expect(draft).toMatchObject({
      known: null,
      problem: null,
      source: { title: "机器人方案的通知", outlet: "某部", publishedOn: "2023-01-19", language: "zh-Hans" },
    });
    expect(draft?.source.accessedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it("asks the registry of DOIs for its record, follows where it leads, and believes the DOI that was given", async () => {
    const [draft] = await drafts("doi:10.1000/ABC");
    expect(accepted).toBe("application/vnd.citationstyles.csl+json");
    expect(draft?.source).toMatchObject({
      title: "Solid batteries",
      outlet: "Journal of Cells",
      authors: "Kim, Minsu",
      publishedOn: "2023-02-07",
      kind: "article",
      doi: "10.1000/abc",
      url: "https://doi.org/10.1000/abc",
    });
  });

  it.each([
    ["http://nowhere.test/", "unreachable"],
    ["http://127.0.0.1:1/", "internal"],
    ["doi:10.1000/none", "status"],
    ["doi:10.1000/odd", "unreadable"],
  ])("says why %s gave nothing, and keeps what was pasted", async (pasted, code) => {
    const [draft] = await drafts(`☞ 손으로 적은 제목\n${pasted}`);
    expect(draft).toMatchObject({ problem: { code }, source: { title: "손으로 적은 제목", language: "ko" } });
    expect(draft?.source.url ?? "").not.toBe("");
  });

  it("says so when a page has no title, and names a file by its name", async () => {
    const found = await drafts(`${site.url("/untitled")}\n${site.url("/report-2023.pdf")}\n${site.url("/gone")}`);
    expect(found).toMatchObject([
      { problem: { code: "noTitle" }, source: { title: "" } },
      { problem: { code: "wrongType", facts: { type: "application/pdf" } }, source: { title: "report-2023.pdf" } },
      { problem: { code: "status", facts: { status: 404 } }, source: { title: "" } },
    ]);
  });

  it("knows what is known, by address, by DOI, and by where it leads, and does not ask the web again", async () => {
    const found = await drafts(`☞ 하나\n${site.url("/notice?utm_source=x")}\n10.1000/abc`);
    const input = { publicationId: world.publicationId, sources: found.map(({ source }) => ({ ...source })) };
    const added = expectAccepted(await addSources(world.author, addSourcesSchema.parse(input)));
    expect(added.map(({ isNew }) => isNew)).toEqual([true, true]);
    const asked = site.asked.length;
    const again = await drafts(`${site.url("/notice")}\nhttps://doi.org/10.1000/ABC`);
    expect(again.map(({ known }) => known?.id)).toEqual(added.map(({ sourceId }) => sourceId));
    expect(site.asked).toHaveLength(asked);
    const third = expectAccepted(await addSources(world.editor, addSourcesSchema.parse(input)));
    expect(third).toEqual(added.map(({ sourceId }) => ({ sourceId, isNew: false })));
  });

  it.each([
    [" \n ", "empty"],
    ["☞ 제목\n".repeat(21), "tooLong"],
  ])("refuses %j", async (text, code) => {
    expect(await lookUp(text)).toMatchObject({ ok: false, error: { code } });
  });

  it("asks nothing for whoever may not add", async () => {
    const asked = site.asked.length;
    expect(await lookUp(site.url("/untitled"), world.reviewer)).toMatchObject({ error: { code: "forbidden" } });
    expect(await lookUp(site.url("/untitled"), world.stranger)).toMatchObject({ error: { code: "notFound" } });
    expect(site.asked).toHaveLength(asked);
  });

  it("asks so often and no oftener", async () => {
    const turns = await Promise.all(Array.from({ length: 61 }, () => lookUp("제목만", world.chief)));
    expect(turns.filter(({ ok }) => !ok)).toMatchObject([{ error: { code: "tooMany" } }]);
  });
});

import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { wording } from "@/lib/rendering/testing/form-words";
import { seedSample } from "@/prisma/seed/seed";
import * as unpublished from "@/prisma/seed/issue-148/articles";
import { Allowance } from "./allowance";
import { answerApi } from "./answer.server";
import { openApi } from "./openapi";

newsroomDatabase();

const words = async () => wording();
const ask = async (address: string) => {
  const { pathname, searchParams } = new URL(address, "http://here/api/v1/");
  const parts = pathname.replace("/api/v1", "").split("/").filter(Boolean).map(decodeURIComponent);
  const answer = await answerApi(parts, searchParams, words);
  return { ...answer, value: JSON.parse(answer.body) };
};

// What is served is what the answers are held against: the document as programs get it.
const document = JSON.parse(JSON.stringify(openApi("http://localhost:3000")));
const ajv = new Ajv2020({ strict: false, allErrors: true });
(addFormats as unknown as (to: Ajv2020) => void)(ajv);
ajv.addSchema({ $id: "api", ...document });
const validated = new Set<string>();

/** What is wrong with an answer, by the document; the template is that of the address. */
function faults(template: string, value: unknown): unknown {
  validated.add(template);
  const { $ref } = document.paths[template].get.responses[200].content["application/json"].schema;
  const validate = ajv.getSchema(`api${$ref}`);
  if (!validate) throw new Error(`no shape at ${$ref}`);
  return validate(value) ? [] : validate.errors;
}

const publication = "publications/weekly";
const issue = `${publication}/issues/2023-02-10`;

beforeAll(async () => {
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  await seedSample({ password: "a password for the api" });
}, 180_000);

describe("the document", () => {
  it("is OpenAPI 3.1 by its own schema", async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document));
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  it("says of numbers that they are whole, and how large", () => {
    const { parameters } = document.paths["/publications/{publication}/articles"].get;
    const limit = parameters.find(({ name }: { name: string }) => name === "limit");
    expect(limit).toMatchObject({
      required: false,
      schema: { type: "integer", minimum: 1, maximum: 100, default: 20 },
    });
  });

  it("names no shape that it does not hold", () => {
    const named = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
      ([, id]) => id,
    );
    expect(named.filter((id) => !(id && id in document.components.schemas))).toEqual([]);
  });
});

describe("every answer is what the document says", () => {
  it.each([
    ["/publications", "publications"],
    ["/publications/{publication}", publication],
    ["/publications/{publication}/issues", `${publication}/issues`],
    ["/publications/{publication}/issues/{issue}", issue],
    ["/publications/{publication}/issues/{issue}/editions", `${issue}/editions`],
    ["/publications/{publication}/issues/{issue}/tables", `${issue}/tables`],
    ["/publications/{publication}/articles", `${publication}/articles?limit=100`],
    ["/publications/{publication}/sources", `${publication}/sources?limit=100`],
  ])("%s", async (template, address) => {
    const { status, value, etag } = await ask(address);
    expect(status).toBe(200);
    expect(etag).toMatch(/^"[0-9a-f]{32}"$/);
    expect(faults(template, value)).toEqual([]);
    expect(value.items?.length ?? 1).toBeGreaterThan(0);
  });

  it("each article, by the address that the list gives it, with its text", async () => {
    const { items } = (await ask(`${publication}/articles?limit=100`)).value;
    for (const { self, title } of items) {
      const { value } = await ask(self);
      expect(faults("/publications/{publication}/issues/{issue}/articles/{article}", value)).toEqual([]);
      expect(value.text.startsWith(title)).toBe(true);
      expect(value.html).toMatch(/^<article /);
    }
  }, 30_000);

  it("each table, with a row of as many values as it has columns", async () => {
    const { items } = (await ask(`${issue}/tables`)).value;
    for (const { self } of items) {
      const { value } = await ask(self);
      expect(faults("/publications/{publication}/issues/{issue}/tables/{number}", value)).toEqual([]);
      const widths = new Set([...value.heads, ...value.rows].map((row: unknown[]) => row.length));
      expect(widths.size).toBe(1);
    }
  });

  it("no address of the document was left out", () =>
    expect([...validated].sort()).toEqual(Object.keys(document.paths).sort()));
});

describe("lists", () => {
  it.each([
    ["articles", 7],
    ["sources", 9],
  ])("of %s go on behind the last one, each once, to the end", async (list, limit) => {
    const whole = (await ask(`${publication}/${list}?limit=100`)).value;
    const seen: unknown[] = [];
    let next: string | null = `${publication}/${list}?limit=${limit}`;
    for (let pages = 0; next && pages < 50; pages += 1) {
      const { value }: { value: { items: unknown[]; next: string | null } } = await ask(next);
      expect(value.items.length).toBeLessThanOrEqual(limit);
      seen.push(...value.items);
      next = value.next;
    }
    expect(whole.next).toBeNull();
    expect(seen).toEqual(whole.items);
    expect(seen.length).toBeGreaterThan(limit);
  });

  it("of articles hold one section or one kind alone where that is asked for", async () => {
    const briefs = (await ask(`${publication}/articles?kind=brief&limit=100`)).value.items;
    expect(new Set(briefs.map(({ kind }: { kind: string }) => kind))).toEqual(new Set(["brief"]));
    const under = (await ask(`${publication}/articles?section=${encodeURIComponent("정책-동향")}&limit=100`)).value
      .items;
    expect(new Set(under.map(({ section }: { section: string }) => section))).toEqual(new Set(["정책 동향"]));
    expect((await ask(`${publication}/articles?section=nothing`)).value.items).toEqual([]);
  });
});

describe("what is not out", () => {
  it.each([
    ["nothing", 404, "notFound"],
    ["", 404, "notFound"],
    ["publications/ocean-monthly", 404, "notFound"],
    ["publications/..%2f..%2fetc", 404, "notFound"],
    [`${publication}/issues/2023-02-17`, 404, "notFound"],
    [`${publication}/issues/2023-02-17/tables`, 404, "notFound"],
    [`${issue}/tables/999`, 404, "notFound"],
    [`${issue}/tables/0`, 404, "notFound"],
    [`${publication}/articles?limit=0`, 400, "badRequest"],
    [`${publication}/articles?limit=101`, 400, "badRequest"],
    [`${publication}/articles?limit=1e1`, 400, "badRequest"],
    [`${publication}/articles?limit=0x10`, 400, "badRequest"],
    [`${publication}/articles?limit=%2B5`, 400, "badRequest"],
    [`${publication}/articles?limit=5.0`, 400, "badRequest"],
    [`${publication}/issues?year=02023`, 400, "badRequest"],
    [`${issue}/tables/01`, 404, "notFound"],
    [`${issue}/tables/1.0`, 404, "notFound"],
    [`${publication}/articles?limit=2&limit=3`, 400, "badRequest"],
    [`${publication}/articles?draft=1`, 400, "badRequest"],
    [`${publication}/articles?cursor=abc`, 400, "badRequest"],
    [`${publication}/sources?cursor=WyJ4Il0`, 400, "badRequest"],
    [`${issue}?draft=1`, 400, "badRequest"],
  ])("%s: %i, as a problem", async (address, status, code) => {
    const answer = await ask(address);
    expect(answer).toMatchObject({
      status,
      mediaType: expect.stringContaining("application/problem+json"),
      etag: null,
    });
    expect(answer.value).toMatchObject({ status, code });
    expect(ajv.getSchema("api#/components/schemas/Problem")?.(answer.value)).toBe(true);
  });

  it("no draft is in any answer, by its address, by its title", async () => {
    const drafts = Object.values(unpublished).map(({ slug }) => slug);
    const lists = await Promise.all(
      [`${publication}/articles?limit=100`, `${publication}/issues`, issue].map(async (list) => (await ask(list)).body),
    );
    for (const slug of drafts) {
      expect((await ask(`${issue}/articles/${slug}`)).status, slug).toBe(404);
      for (const list of lists) expect(list).not.toContain(slug);
    }
    const waiting = await db.article.findMany({ where: { publishedRevisionId: null }, select: { title: true } });
    for (const { title } of waiting) for (const list of lists) if (title) expect(list).not.toContain(title);
  });
});

describe("the allowance", () => {
  it("lets an address ask 1,200 times a minute, and others meanwhile, and all again in the next", () => {
    const allowance = new Allowance();
    for (let asked = 0; asked < 1_200; asked += 1) expect(allowance.take("a", 90_000)).toBe(0);
    expect(allowance.take("a", 90_000)).toBe(30);
    expect(allowance.take("b", 90_000)).toBe(0);
    expect(allowance.take("a", 120_000)).toBe(0);
  });
});

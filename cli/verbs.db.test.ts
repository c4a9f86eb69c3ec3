import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { Misunderstood, type Given } from "./verb";
import { verbs } from "./verbs";

function run(name: string, positionals: string[] = [], values: Given["values"] = {}) {
  const verb = verbs.find((each) => each.name === name);
  if (!verb) throw new Error(`no verb is called ${name}`);
  return verb.run({ positionals, values });
}

describe("the command line", () => {
  newsroomDatabase();
  beforeAll(async () => {
    await db.user.create({ data: { email: "chief@example.org", name: "Chief", isAdmin: true } });
    await db.user.create({ data: { email: "author@example.org", name: "Author" } });
  });

  it("has a name, a usage and an explanation for each verb, and no two of one name", () => {
    expect(new Set(verbs.map(({ name }) => name)).size).toBe(verbs.length);
    for (const { name, about } of verbs) expect(`${name}: ${about}`).toMatch(/^[a-z -]+: [A-Z]/);
  });

  it("founds a publication, gives a role in it, and writes both into the audit trail", async () => {
    const founded = await run("publications add", ["weekly"], {
      title: "주간",
      language: "ko",
      "time-zone": "Asia/Seoul",
    });
    expect(founded).toMatchObject({ ok: true, data: { slug: "weekly" } });
    const given = await run("people set-role", ["AUTHOR@example.org"], { publication: "weekly", role: ["author"] });
    expect(given.ok).toBe(true);
    expect(await db.membership.findMany({ select: { role: true, user: { select: { email: true } } } })).toEqual([
      { role: "author", user: { email: "author@example.org" } },
    ]);
    const kinds = await db.auditEvent.findMany({ orderBy: { sequence: "asc" }, select: { kind: true } });
    expect(kinds.map(({ kind }) => kind)).toEqual(["publication.created", "person.rolesChanged"]);
  });

  it("invites with a link and queues the letter", async () => {
    const invited = await run("people invite", ["new@example.org"], { publication: "weekly", role: ["editor"] });
    expect(invited.text).toMatch(/http:\/\/localhost:3000\/\S+/);
    expect(await db.outbox.findFirst({ where: { task: "mail.send" } })).toMatchObject({
      payload: { to: "new@example.org" },
    });
  });

  it("brings sources in and out again", async () => {
    const folder = await mkdtemp(join(tmpdir(), "imprimatur-sources-"));
    const file = join(folder, "given.bib");
    await writeFile(file, "@online{a, title = {하나}, url = {https://site.example/1}}\n@misc{b, author = {Kim}}\n");
    const given = { publication: "weekly", format: "bibtex" };
    const plan = await run("sources import", [file], { ...given, "dry-run": true });
    expect(plan).toMatchObject({ ok: true, text: "1\tnew\t하나\n2\tnoTitle\t@misc{b, author = {Kim}}" });
    expect(await db.source.count()).toBe(0);
    expect(await run("sources import", [file], given)).toMatchObject({ data: { added: 1, known: 0, unreadable: 1 } });
    const out = join(folder, "out.json");
    expect(await run("sources export", [], { publication: "weekly", format: "csl-json", find: "", out })).toMatchObject(
      {
        ok: true,
      },
    );
    expect(JSON.parse(await readFile(out, "utf8"))).toMatchObject([{ title: "하나", URL: "https://site.example/1" }]);
    await rm(folder, { recursive: true });
  });

  it("answers a refusal with its code", async () => {
    expect(await run("people deactivate", ["chief@example.org"])).toMatchObject({
      ok: false,
      data: { error: { code: "self" } },
    });
    expect(await run("sample")).toMatchObject({ ok: false });
  });

  it.each([
    ["people invite", [], {}],
    ["people invite", ["no-address"], { admin: true }],
    ["publications add", ["Not A Slug"], { title: "x", language: "ko", "time-zone": "Asia/Seoul" }],
    ["people set-role", ["author@example.org"], {}],
  ] as const)("does not understand %s %j %j", async (name, positionals, values) => {
    await expect(run(name, [...positionals], values)).rejects.toThrow(Misunderstood);
  });

  it("says that migrations are done and that all is well", async () => {
    expect(await run("migrations status")).toMatchObject({ ok: true, data: { waiting: [] } });
    expect(await run("health")).toMatchObject({ ok: true, data: { database: "up" } });
  });
});

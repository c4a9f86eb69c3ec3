import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { z } from "zod";
import { editionJson, renderEdition } from "./edition-json";
import { editionJsonSchema } from "./edition-json-schema";
import { fullIssue } from "./testing/every-part";

const page = "docs/reference/edition-json.md";

it("is documented as it is", async () => {
  const schema = z.toJSONSchema(editionJsonSchema, { io: "output" });
  const documented = /```json\n([\s\S]*?)\n```/.exec(readFileSync(page, "utf8"))?.[1] ?? "null";
  expect(JSON.parse(documented), `${page} must say what the schema says`).toEqual(JSON.parse(JSON.stringify(schema)));
});

it("holds an article alone with its own line of the summary", () => {
  const made = editionJson(fullIssue(), { kind: "article", slug: "hongqi-new-energy" });
  expect(
    made.sections.flatMap(({ groups }) => groups.flatMap(({ articles }) => articles.map(({ slug }) => slug))),
  ).toEqual(["hongqi-new-energy"]);
  expect(made.summary.map(({ slug }) => slug)).toEqual(["hongqi-new-energy"]);
});

it("says nothing of how the publication looks", () => {
  expect(renderEdition(fullIssue(), { kind: "issue" })).not.toContain('"theme"');
});

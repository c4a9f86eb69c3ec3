import { z } from "zod";
import { dayInText } from "./day-in";
import { line, type PageFacts } from "./page-facts";

const mostLetters = 200_000;

const named = z.union([
  z.string().transform((name) => [name]),
  z.looseObject({ name: z.string() }).transform(({ name }) => [name]),
  z
    .array(z.union([z.string(), z.looseObject({ name: z.string() })]))
    .transform((all) => all.slice(0, 30).map((one) => (typeof one === "string" ? one : one.name))),
]);

const thingSchema = z.looseObject({
  "@type": z.union([z.string(), z.array(z.string())]),
  headline: z.string().optional().catch(undefined),
  name: z.string().optional().catch(undefined),
  datePublished: z.string().optional().catch(undefined),
  inLanguage: z.string().optional().catch(undefined),
  author: named.optional().catch(undefined),
  publisher: named.optional().catch(undefined),
});

const kinds = /^(?:\w*Article|BlogPosting|Report|WebPage|Book|Legislation|Dataset)$/;

/** What the page's JSON-LD (schema.org) says of the article that the page is. */
export function structuredFacts(scripts: readonly string[]): PageFacts {
  const things = scripts.flatMap(thingsOf);
  const parsed = things.flatMap((thing) => thingSchema.safeParse(thing).data ?? []);
  const typesOf = (thing: (typeof parsed)[number]) => [thing["@type"]].flat();
  const article = parsed.find((thing) => typesOf(thing).some((type) => kinds.test(type) && type !== "WebPage"));
  const found = article ?? parsed.find((thing) => typesOf(thing).includes("WebPage"));
  if (!found) return {};
  return {
    title: line(found.headline ?? found.name, 500),
    outlet: line(found.publisher?.[0], 200),
    authors: line(found.author?.filter((name) => !/^https?:/.test(name)).join("; "), 1000),
    publishedOn: found.datePublished ? dayInText(found.datePublished) : undefined,
    language: line(found.inLanguage, 35),
    kind: typesOf(found).includes("NewsArticle")
      ? "news"
      : typesOf(found).includes("ScholarlyArticle")
        ? "article"
        : undefined,
  };
}

/** The thing, the things of a list, or those of a graph. */
function thingsOf(text: string): unknown[] {
  if (text.length > mostLetters) return [];
  try {
    const all = [JSON.parse(text) as unknown].flat();
    return all.flatMap((one) => (isObject(one) && Array.isArray(one["@graph"]) ? one["@graph"] : one)).slice(0, 200);
  } catch {
    return [];
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

import { z } from "zod";
import { idSchema, slugSchema } from "@/lib/kernel/ids";
import { cursorOf } from "./cursor";
import * as answers from "./shapes";

/*
 * What can be asked of the read API: the addresses below `/api/v1`, the parameters, the shapes of the answers. Answers are found by this table, and
 * the OpenAPI document is written from it.
 */

/** Digits alone: one number has one address, and `0x10` or `1e1` are none of ours. */
const whole = (least: number, most: number) =>
  z.preprocess(
    (text) => (typeof text === "string" && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : text),
    z.int().min(least).max(most),
  );

const limit = whole(1, 100).default(20).meta({ description: "How many, at most." });
const year = whole(1, 9999).optional().meta({ description: "Of the day of publication." });
const day = z.iso.date();

export const issueCursor = z.tuple([day, idSchema]);
export const articleCursor = z.tuple([day, idSchema, z.int().min(0)]);
export const sourceCursor = z.tuple([idSchema]);

const none = z.strictObject({});
const publication = { publication: slugSchema };
const issue = { ...publication, issue: slugSchema };

export const endpoints = {
  publications: {
    path: "/publications",
    summary: "Publications of which something is out, at most 50",
    params: none,
    query: none,
    answer: answers.publicationsShape,
  },
  publication: {
    path: "/publications/{publication}",
    summary: "A publication",
    params: z.strictObject(publication),
    query: none,
    answer: answers.publicationShape,
  },
  issues: {
    path: "/publications/{publication}/issues",
    summary: "Its issues, newest first",
    params: z.strictObject(publication),
    query: z.strictObject({ limit, cursor: cursorOf(issueCursor), year }),
    answer: answers.issuesShape,
  },
  issue: {
    path: "/publications/{publication}/issues/{issue}",
    summary: "An issue with its contents",
    params: z.strictObject(issue),
    query: none,
    answer: answers.issueShape,
  },
  editions: {
    path: "/publications/{publication}/issues/{issue}/editions",
    summary: "The editions of an issue, newest first, at most 20",
    params: z.strictObject(issue),
    query: none,
    answer: answers.editionsShape,
  },
  article: {
    path: "/publications/{publication}/issues/{issue}/articles/{article}",
    summary: "An article with its whole text",
    params: z.strictObject({ ...issue, article: slugSchema }),
    query: none,
    answer: answers.articleShape,
  },
  tables: {
    path: "/publications/{publication}/issues/{issue}/tables",
    summary: "The tables of an issue",
    params: z.strictObject(issue),
    query: none,
    answer: answers.tablesShape,
  },
  table: {
    path: "/publications/{publication}/issues/{issue}/tables/{number}",
    summary: "A table with its values",
    params: z.strictObject({ ...issue, number: whole(1, 9999) }),
    query: none,
    answer: answers.tableShape,
  },
  articles: {
    path: "/publications/{publication}/articles",
    summary: "Its articles, newest issue first, in each the order of its contents",
    params: z.strictObject(publication),
    query: z.strictObject({
      ...{ limit, cursor: cursorOf(articleCursor) },
      section: slugSchema.optional().meta({ description: "A section or category, by the last part of its address." }),
      kind: z.enum(["feature", "article", "brief"]).optional(),
    }),
    answer: answers.articlesShape,
  },
  sources: {
    path: "/publications/{publication}/sources",
    summary: "The sources that its articles cite, each once",
    params: z.strictObject(publication),
    query: z.strictObject({ limit, cursor: cursorOf(sourceCursor) }),
    answer: answers.sourcesShape,
  },
} as const;

export type EndpointName = keyof typeof endpoints;
export type Asked<Name extends EndpointName> = z.infer<(typeof endpoints)[Name]["params"]> &
  z.infer<(typeof endpoints)[Name]["query"]>;
export type AnswerOf<Name extends EndpointName> = z.infer<(typeof endpoints)[Name]["answer"]>;

/** Which endpoint an address below `/api/v1` is one of, with the parts that it names. */
export function findEndpoint(parts: readonly string[]): { name: EndpointName; params: Record<string, string> } | null {
  for (const name of Object.keys(endpoints) as EndpointName[]) {
    const template = endpoints[name].path.slice(1).split("/");
    if (template.length !== parts.length) continue;
    const params: Record<string, string> = {};
    const fits = template.every((piece, at) => {
      const part = parts[at] ?? "";
      if (!piece.startsWith("{")) return piece === part;
      params[piece.slice(1, -1)] = part;
      return true;
    });
    if (fits) return { name, params };
  }
  return null;
}

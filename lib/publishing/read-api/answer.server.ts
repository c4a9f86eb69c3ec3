import "server-only";
import { createHash } from "node:crypto";
import type { z } from "zod";
import { env } from "@/lib/platform/env.server";
import type { WordingOf } from "../read-form.server";
import { loadWithdrawn } from "../read-notices.server";
import { type AnswerOf, type Asked, type EndpointName, endpoints, findEndpoint } from "./endpoints";
import { type Links, linksOf } from "./links";
import { openApi } from "./openapi";
import { listArticles, readArticleAnswer } from "./read-articles.server";
import { listEditionAnswers, listIssues, readIssueAnswer } from "./read-issues.server";
import { listPublications, readPublicationAnswer } from "./read-publications.server";
import { listSources } from "./read-sources.server";
import { listTables, readTableAnswer } from "./read-tables.server";
import { type ProblemCode, problemShape } from "./shapes";

type Read<Name extends EndpointName> = (
  asked: Asked<Name>,
  links: Links,
  wordingOf: WordingOf,
) => Promise<AnswerOf<Name> | null>;

const readers: { readonly [Name in EndpointName]: Read<Name> } = {
  publications: listPublications,
  publication: readPublicationAnswer,
  issues: listIssues,
  issue: readIssueAnswer,
  editions: listEditionAnswers,
  article: readArticleAnswer,
  tables: listTables,
  table: readTableAnswer,
  articles: listArticles,
  sources: listSources,
};

export type ApiAnswer = {
  readonly status: number;
  readonly mediaType: string;
  readonly body: string;
  /** Of what it says, in quotes; null for what is no answer. */
  readonly etag: string | null;
  /** The next page of a list. */
  readonly next: string | null;
};

/**
 * What the read API answers at an address below `/api/v1`: out of live editions alone, parsed by the shape that its OpenAPI document names.
 * A problem (RFC 9457) for an address or a parameter that is none, and for what is not out.
 */
export async function answerApi(
  parts: readonly string[],
  query: URLSearchParams,
  wordingOf: WordingOf,
): Promise<ApiAnswer> {
  const links = linksOf(env().PUBLIC_URL);
  if (parts.join("/") === "openapi.json") return answerOf(openApi(links.site), null);
  const found = findEndpoint(parts);
  if (!found) return problem("notFound");
  const { name } = found;
  const params = endpoints[name].params.safeParse(found.params);
  if (!params.success) return problem("notFound");
  const asked = endpoints[name].query.safeParse(onceEach(query));
  if (!asked.success) return problem("badRequest", faultOf(asked.error));
  const read = readers[name] as Read<EndpointName>; // the table's parameters and its reader go together
  const answer = await read({ ...params.data, ...asked.data } as Asked<EndpointName>, links, wordingOf);
  if (!answer) return missing(found.params);
  const body = endpoints[name].answer.parse(answer);
  return answerOf(body, "next" in body ? body.next : null);
}

/** A parameter that is given twice is none of ours. */
function onceEach(query: URLSearchParams): Record<string, string | string[]> {
  return Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const values = query.getAll(name);
      return [name, values.length > 1 ? values : (values[0] ?? "")];
    }),
  );
}

function faultOf(error: z.ZodError): { parameter: string; detail: string } {
  const [issue] = error.issues;
  const unknown = issue?.code === "unrecognized_keys" ? issue.keys[0] : undefined;
  return {
    parameter: String(unknown ?? issue?.path[0] ?? "").slice(0, 100),
    detail: issue?.message.slice(0, 300) ?? "",
  };
}

async function missing({ publication = "", issue }: Record<string, string>): Promise<ApiAnswer> {
  const gone = issue === undefined ? null : await loadWithdrawn(publication, issue);
  return gone ? problem("gone", { detail: gone.reason }) : problem("notFound");
}

function answerOf(value: object, next: string | null): ApiAnswer {
  const body = JSON.stringify(value);
  const etag = `"${createHash("sha256").update(body).digest("hex").slice(0, 32)}"`;
  return { status: 200, mediaType: "application/json; charset=utf-8", body, etag, next };
}

const problems: Readonly<Record<ProblemCode, { status: number; title: string }>> = {
  badRequest: { status: 400, title: "A parameter is not what it should be" },
  notFound: { status: 404, title: "Nothing is out there" },
  wrongMethod: { status: 405, title: "Nothing is written here" },
  gone: { status: 410, title: "The issue was withdrawn" },
  tooMany: { status: 429, title: "Too many requests" },
};

export function problem(code: ProblemCode, more: { parameter?: string; detail?: string } = {}): ApiAnswer {
  const { status, title } = problems[code];
  const body = JSON.stringify(problemShape.parse({ type: "about:blank", title, status, code, ...more }));
  return { status, mediaType: "application/problem+json; charset=utf-8", body, etag: null, next: null };
}

import "server-only";
import type { FetchRefusal } from "@/lib/platform/fetching/fetch-failure";
import { type FetchedPage, fetchPage } from "@/lib/platform/fetching/fetch-page.server";
import type { Result } from "@/lib/kernel/result";
import { normalizeUrl } from "../normalize-url";
import { decodePage } from "../reading/decode-page";
import { type ReadableText, readableText } from "../reading/readable-text.server";
import { pageTypes, type Web } from "../reading/read-web-source.server";
import type { Finding } from "./link-state";

export type Look = {
  readonly finding: Finding;
  /** What the page says, where it was asked for and is a page. */
  readonly copy: (ReadableText & { readonly url: string }) | null;
};

/**
 * Looks whether a page is there. The head is asked for first; the page itself when a copy is wanted, and whenever the head says anything
 * but yes: many servers answer heads wrongly, and a page is not called dead on that.
 */
export async function lookAtLink(
  url: string,
  { wantsCopy, agent, web = {} }: { wantsCopy: boolean; agent: string; web?: Web | undefined },
): Promise<Look> {
  const ask = (method: "HEAD" | "GET") =>
    fetchPage(
      { url, method, headers: { "user-agent": agent }, ...(method === "GET" ? { types: pageTypes } : {}) },
      web.guard,
    );
  const head = await ask("HEAD");
  const isThere = head.ok && head.value.status >= 200 && head.value.status < 300;
  if (isThere && !(wantsCopy && isPage(head.value))) return { finding: findingOf(url, head), copy: null };
  const page = await ask("GET");
  const finding = findingOf(url, page);
  const isReadable = wantsCopy && page.ok && page.value.body.length > 0;
  return { finding, copy: isReadable ? copyOf(page.value) : null };
}

function copyOf({ body, headers, url }: FetchedPage): Look["copy"] {
  const text = readableText(decodePage(body, headers["content-type"]));
  return text && { ...text, url };
}

function isPage({ headers }: FetchedPage): boolean {
  const type = (headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  return (pageTypes as readonly string[]).includes(type);
}

const gone = new Set([404, 410]);
/** A sign-in is asked for, or machines are turned away: that says nothing of the page. */
const closed = new Set([401, 402, 403, 405, 406, 407, 412, 418, 429, 451, 501, 999]);

function findingOf(url: string, answer: Result<FetchedPage, FetchRefusal>): Finding {
  if (!answer.ok) return withoutPage(answer.error.code);
  const { status, url: found, movedForGood } = answer.value;
  if (gone.has(status)) return { kind: "gone", status };
  if (closed.has(status)) return { kind: "closed", status };
  if (status < 200 || status >= 300) return { kind: "failed", status, problem: null };
  const isElsewhere = movedForGood && normalizeUrl(found) !== normalizeUrl(url) && isSpecific(found, url);
  return isElsewhere ? { kind: "moved", status, to: found } : { kind: "alive", status };
}

/** It is there, and more than we wanted to hold; or it is no page. */
const isThere: ReadonlySet<FetchRefusal> = new Set(["wrongType", "tooLarge", "unreadable"]);

function withoutPage(code: FetchRefusal): Finding {
  return isThere.has(code) ? { kind: "alive", status: 200 } : { kind: "failed", status: null, problem: code };
}

/** Sites that send every lost page to their front page have not moved this one. */
function isSpecific(found: string, url: string): boolean {
  return new URL(found).pathname.length > 1 || new URL(url).pathname.length <= 1;
}

import "server-only";
import { z } from "zod";
import { type FetchedPage, fetchPage } from "@/lib/platform/fetching/fetch-page.server";
import type { Guard } from "@/lib/platform/fetching/guard.server";
import type { Refusal } from "@/lib/kernel/result";
import { cslFacts } from "../bibliography/csl-facts";
import { doiAddress } from "../doi";
import { decodePage } from "./decode-page";
import { line, type PageFacts } from "./page-facts";
import { readPageMetadata } from "./page-metadata";

export const pageTypes = ["text/html", "application/xhtml+xml"] as const;
const cslType = "application/vnd.citationstyles.csl+json";

/** What the web says of a source. Not a refusal when it says nothing: the person goes on by hand, and is told why. */
export type WebSource = {
  readonly facts: PageFacts;
  /** Where the page was found after redirects. */
  readonly url: string | null;
  /** Why nothing, or not all, could be read: a code of `fetchPage`, `status {status}`, or `noTitle`. */
  readonly problem: Refusal | null;
};

/** For tests, which let servers of their own stand for the web. */
export type Web = { readonly guard?: Guard; readonly doiResolver?: string };

/** Reads a page's own data. */
export async function readWebPage(url: string, { guard }: Web = {}): Promise<WebSource> {
  const headers = { accept: "text/html,application/xhtml+xml;q=0.9,*/*;q=0.1", "user-agent": readerAgent };
  const answer = await fetchPage({ url, headers, types: pageTypes, milliseconds: 8_000 }, guard);
  if (!answer.ok) return { facts: {}, url: null, problem: answer.error };
  const page = answer.value;
  if (!isGood(page)) return { facts: {}, url: page.url, problem: statusProblem(page) };
  const facts = readPageMetadata(decodePage(page.body, page.headers["content-type"]), page.url);
  return { facts, url: page.url, problem: facts.title ? null : { code: "noTitle", facts: {} } };
}

/** Reads what the registry of DOIs holds (CSL-JSON by content negotiation, as Crossref, DataCite and KISTI answer it). */
export async function readDoi(doi: string, { guard, doiResolver = "https://doi.org" }: Web = {}): Promise<WebSource> {
  const url = doiAddress(doi).replace("https://doi.org", doiResolver);
  const headers = { accept: cslType, "user-agent": readerAgent };
  const answer = await fetchPage({ url, headers, mostBytes: 1_000_000, milliseconds: 8_000 }, guard);
  if (!answer.ok) return { facts: {}, url: null, problem: answer.error };
  if (!isGood(answer.value)) return { facts: {}, url: null, problem: statusProblem(answer.value) };
  const entry = entryIn(answer.value.body);
  if (!entry) return { facts: {}, url: null, problem: { code: "unreadable", facts: {} } };
  const facts = { ...cslFacts(entry), doi };
  return { facts, url: doiAddress(doi), problem: facts.title ? null : { code: "noTitle", facts: {} } };
}

/** Sites answer a browser; this says truthfully what it is besides. */
const readerAgent = "Mozilla/5.0 (compatible; Imprimatur/1.0; a newsroom reading a source's title)";

function isGood({ status }: FetchedPage): boolean {
  return status >= 200 && status < 300;
}

function statusProblem({ status }: FetchedPage): Refusal {
  return { code: "status", facts: { status } };
}

function entryIn(body: Buffer): Record<string, unknown> | undefined {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(body.toString("utf8")));
  } catch {
    return undefined;
  }
}

/** The title of a file that has none of its own: `report-2023.pdf`. */
export function fileName(url: string): string | undefined {
  const last = URL.canParse(url) ? new URL(url).pathname.split("/").at(-1) : undefined;
  try {
    return line(decodeURIComponent(last ?? ""), 200);
  } catch {
    return undefined;
  }
}

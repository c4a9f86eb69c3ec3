import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { countAttempt } from "@/lib/access/attempts.server";
import { mayManageSources, mayReadSources } from "@/lib/access/policies";
import { dayIn } from "@/lib/kernel/dates";
import { type Id, idSchema } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { linesSchema } from "@/lib/kernel/text";
import { db } from "@/lib/platform/db.server";
import type { Draft } from "./draft";
import { mostPasted, type PastedReference, readPastedReferences } from "./pasted-references";
import { firstKnown, type PageFacts } from "./reading/page-facts";
import { languageOf } from "./reading/language-of";
import { fileName, readDoi, readWebPage, type Web, type WebSource } from "./reading/read-web-source.server";
import { findTwin, sourceRow } from "./source-row.server";
import { suggestLanguage } from "./suggest-language.server";

export const lookUpReferencesSchema = z.strictObject({ publicationId: idSchema, text: linesSchema(20_000).min(1) });
export type LookUpReferences = z.infer<typeof lookUpReferencesSchema>;

/** Reading is work for the network: this many times in ten minutes is more than anybody pastes. */
const limit = { most: 60, seconds: 600 };
const atOnce = 4;

/**
 * Reads pasted references (at most 20): finds those that are known, and asks the web about the others. What the web does not say stays
 * empty, and why is said. Refuses: notFound, forbidden, tooMany, empty (nothing in it is a reference), tooLong (`{ most, found }`).
 * @param web for tests
 */
export async function lookUpReferences(
  actor: Actor,
  { publicationId, text }: LookUpReferences,
  web: Web = {},
): Promise<Result<readonly Draft[], "notFound" | "forbidden" | "tooMany" | "empty" | "tooLong">> {
  if (!mayReadSources(actor, { publicationId })) return refuse("notFound");
  if (!mayManageSources(actor, { publicationId })) return refuse("forbidden");
  const pasted = readPastedReferences(text);
  if (pasted.length === 0) return refuse("empty");
  if (pasted.length > mostPasted) return refuse("tooLong", { most: mostPasted, found: pasted.length });
  const counted = await countAttempt([{ door: "sources.look-up", of: actor.userId, limit }]);
  if (!counted.ok) return counted;
  const { timeZone } = await db.publication.findUniqueOrThrow({
    where: { id: publicationId },
    select: { timeZone: true },
  });
  const usual = { publicationId, language: await suggestLanguage(publicationId), today: dayIn(timeZone, new Date()) };
  return accept(await inTurns(pasted, (reference) => draftOf(reference, usual, web)));
}

type Usual = { readonly publicationId: Id; readonly language: string; readonly today: string };

async function draftOf(reference: PastedReference, usual: Usual, web: Web): Promise<Draft> {
  const before = draftFrom(reference, { facts: {}, url: null, problem: null }, usual);
  const known = await knownAs(before.source, usual.publicationId);
  if (known || (!reference.url && !reference.doi)) return { ...before, known };
  const said = await askWeb(reference, web);
  const draft = draftFrom(reference, said, usual);
  return { ...draft, known: await knownAs(draft.source, usual.publicationId) };
}

async function askWeb({ doi, url }: PastedReference, web: Web): Promise<WebSource> {
  return doi ? readDoi(doi, web) : readWebPage(url ?? "", web);
}

function draftFrom(reference: PastedReference, { facts, url, problem }: WebSource, usual: Usual): Draft {
  const said: PageFacts = firstKnown({ title: reference.title }, facts, {
    title: problem?.code === "wrongType" ? fileName(reference.url ?? "") : "",
  });
  const title = said.title ?? "";
  const source = {
    title,
    titleTranslation: "",
    outlet: said.outlet ?? "",
    language: languageOf(title, said.language) ?? usual.language,
    // The page's own name for itself, unless a DOI names it; never an address that only a redirect led to: it may be a sign-in.
    url: reference.doi ? (reference.url ?? url) : (said.canonicalUrl ?? reference.url),
    doi: reference.doi ?? said.doi ?? null,
    publishedOn: said.publishedOn ?? null,
    accessedOn: reference.url || reference.doi ? usual.today : null,
    authors: said.authors ?? "",
    kind: said.kind ?? "webpage",
    volume: said.volume ?? "",
    issue: said.issue ?? "",
    pages: said.pages ?? "",
    publisher: said.publisher ?? "",
  };
  return { source, known: null, problem };
}

async function knownAs(source: Draft["source"], publicationId: Id): Promise<Draft["known"]> {
  return findTwin(db, publicationId, sourceRow({ ...source, note: "", archiveUrl: null }));
}

async function inTurns<Item, Value>(items: readonly Item[], work: (item: Item) => Promise<Value>): Promise<Value[]> {
  const done: Value[] = [];
  for (let at = 0; at < items.length; at += atOnce) {
    done.push(...(await Promise.all(items.slice(at, at + atOnce).map(work))));
  }
  return done;
}

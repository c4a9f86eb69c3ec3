import { z } from "zod";
import type { RevisionContent } from "@/lib/document/revision-content";
import { readRevisionContent } from "@/lib/document/revision-content";
import type { Json } from "@/lib/kernel/canonical";
import { hashOf } from "@/lib/kernel/hash";
import { approvedTextPath, articlePath, issuePath, manifestPath, pictureFilePath } from "@/lib/rendering/addresses";
import { type EditionFrame, editionFrameSchema, placedItems } from "./edition";
import { type Manifest, manifestSchema } from "./manifest";
import { isSigned, keyIdOf, publicKeysPath, publicKeysSchema, type Signature, signatureSchema } from "./signature";

/** What does not hold: of which part, at which address, and what is wrong with it. */
export type Finding = {
  readonly part: "manifest" | "signature" | "frame" | "text" | "table" | "chart" | "page" | "picture";
  readonly at: string;
  /** `missing`: nothing is served there. `malformed`: it cannot be read. `altered`: it is not what its hash says.
   * `unknownKey`: no key of that name is served. `outOfTime`: the key had not begun, or had been retired, when the edition went out. */
  readonly problem: "missing" | "malformed" | "altered" | "unknownKey" | "outOfTime";
  /** The place of the first difference, where one can be shown. */
  readonly detail?: string;
};

export type Verified = {
  readonly edition: number | null;
  readonly hash: string | null;
  readonly articles: number;
  readonly pictures: number;
  readonly tables: number;
  readonly charts: number;
  /** The key that signed it; null: it was made before there was one. */
  readonly signedWith: string | null;
  readonly findings: readonly Finding[];
};

export type Reading = {
  /** The bytes that the public is served at a path; null for what is not there. */
  readonly read: (path: string) => Promise<Uint8Array | null>;
  /** Where the served page of this text first says something else; null when it says the same. */
  readonly comparePage: (served: string, asked: PageAsked) => Promise<string | null>;
};
export type PageAsked = { readonly frame: EditionFrame; readonly content: RevisionContent };

const proofSchema = z.object({
  hash: z.string(),
  signature: signatureSchema.nullish().catch(null),
  manifest: z.unknown(),
  frame: z.unknown(),
});

/**
 * Recomputes a live edition's proof from what the public is served and from nothing else: the manifest, the frame (titles, order, summary,
 * colophon), each article's approved text, the page that is made of it, and the bytes of each of its pictures. One altered byte is named.
 */
export async function verifyEdition(reading: Reading, publication: string, issue: string): Promise<Verified> {
  const at = manifestPath(publication, issue);
  const proof = proofSchema.safeParse(parse(await reading.read(at)));
  if (!proof.success) return nothing({ part: "manifest", at, problem: "missing" });
  const manifest = manifestSchema.safeParse(proof.data.manifest);
  const frame = editionFrameSchema.safeParse(proof.data.frame);
  if (!manifest.success || !frame.success) return nothing({ part: "manifest", at, problem: "malformed" });
  const { hash } = proof.data;
  const findings: Finding[] = [];
  if ((await hashOf(proof.data.manifest as Json)) !== hash) findings.push({ part: "manifest", at, problem: "altered" });
  const isFrame = (await hashOf(proof.data.frame as Json)) === manifest.data.frameHash;
  if (!isFrame || !namesTheSame(manifest.data, frame.data)) {
    const detail = firstOutOfPlace(manifest.data, frame.data);
    findings.push({ part: "frame", at, problem: "altered", ...(detail && { detail }) });
  }
  findings.push(
    ...(await verifySignature(reading, { at, hash, signature: proof.data.signature, manifest: manifest.data })),
  );
  const pictures = new Set<string>();
  for (const article of manifest.data.articles)
    findings.push(...(await verifyArticle(reading, { frame: frame.data, article, pictures })));
  if (!(await reading.read(issuePath(publication, issue))))
    findings.push({ part: "page", at: issuePath(publication, issue), problem: "missing" });
  const { articles, edition } = manifest.data;
  const count = (kind: "tables" | "charts") =>
    new Set(articles.flatMap((article) => article[kind]?.map(({ revisionId }) => revisionId) ?? [])).size;
  const proved = {
    articles: articles.length,
    pictures: pictures.size,
    tables: count("tables"),
    charts: count("charts"),
  };
  return { edition, hash, ...proved, signedWith: proof.data.signature?.keyId ?? null, findings };
}

type Asked = { frame: EditionFrame; article: Manifest["articles"][number]; pictures: Set<string> };

async function verifyArticle(reading: Reading, { frame, article, pictures }: Asked): Promise<Finding[]> {
  const place = [frame.publication.slug, frame.issue.slug, article.slug] as const;
  const at = approvedTextPath(...place);
  const bytes = await reading.read(at);
  if (!bytes) return [{ part: "text", at, problem: "missing" }];
  const findings: Finding[] = [];
  if ((await sha256(bytes)) !== article.hash) findings.push({ part: "text", at, problem: "altered" });
  const content = readRevisionContent(parse(bytes));
  if (!content.ok) return [...findings, { part: "text", at, problem: "malformed" }];
  findings.push(...(await verifyMaterials(at, content.value, article)));
  findings.push(...(await verifyPage(reading, articlePath(...place), { frame, content: content.value })));
  for (const { hash, files } of Object.values(content.value.media ?? {})) {
    for (const file of new Set([hash, ...files.map((one) => one.hash)])) {
      if (pictures.has(file)) continue;
      pictures.add(file);
      findings.push(...(await verifyPicture(reading, file)));
    }
  }
  return findings;
}

/** Each table and chart that the text is made with is what the manifest names: which one it is, is said by its caption. */
async function verifyMaterials(at: string, content: RevisionContent, article: Asked["article"]): Promise<Finding[]> {
  const findings: Finding[] = [];
  const kinds = [
    ["table", content.tables, article.tables],
    ["chart", content.charts ?? {}, article.charts],
  ] as const;
  for (const [part, held, named] of kinds) {
    for (const { revisionId, hash } of named ?? []) {
      const own = held[revisionId];
      if (!own) findings.push({ part, at, problem: "missing", detail: revisionId });
      else if (own.hash !== hash || (await hashOf(own.content as unknown as Json)) !== hash)
        findings.push({ part, at, problem: "altered", detail: own.content.caption });
    }
  }
  const pictures = Object.values(content.media ?? {}).map(({ hash, files }) => [hash, ...files.map((one) => one.hash)]);
  const known = new Set(pictures.flat());
  for (const { hash, files } of article.media ?? []) {
    const lacks = [hash, ...files].filter((one) => !known.has(one));
    findings.push(...lacks.map((one): Finding => ({ part: "picture", at: pictureFilePath(one), problem: "altered" })));
  }
  return findings;
}

type Signed = { at: string; hash: string; signature: Signature | null | undefined; manifest: Manifest };

/** A key that was retired since holds for what it signed; one that was retired before, or began after, cannot have signed it. */
async function verifySignature(reading: Reading, { at, hash, signature, manifest }: Signed): Promise<Finding[]> {
  if (!signature) return manifest.format === 1 ? [] : [{ part: "signature", at, problem: "missing" }];
  const served = publicKeysSchema.safeParse(parse(await reading.read(publicKeysPath)));
  if (!served.success) return [{ part: "signature", at: publicKeysPath, problem: "missing" }];
  const key = served.data.keys.find(({ id }) => id === signature.keyId);
  if (!key || (await keyIdOf(key.publicKey)) !== key.id)
    return [{ part: "signature", at: publicKeysPath, problem: "unknownKey" }];
  const out = Date.parse(manifest.publishedAt);
  // An edition's moment and its key's are taken by two clocks, the house's and the database's.
  const [from, until] = [
    Date.parse(key.from) - slack,
    key.until ? Date.parse(key.until) + slack : Number.POSITIVE_INFINITY,
  ];
  if (out < from || out > until) return [{ part: "signature", at, problem: "outOfTime" }];
  return (await isSigned(hash, signature, key)) ? [] : [{ part: "signature", at, problem: "altered" }];
}

/** Milliseconds. */
const slack = 60_000;

async function verifyPage(reading: Reading, at: string, asked: PageAsked): Promise<Finding[]> {
  const bytes = await reading.read(at);
  if (!bytes) return [{ part: "page", at, problem: "missing" }];
  const detail = await reading.comparePage(new TextDecoder().decode(bytes), asked);
  return detail === null ? [] : [{ part: "page", at, problem: "altered", detail }];
}

async function verifyPicture(reading: Reading, hash: string): Promise<Finding[]> {
  const at = pictureFilePath(hash);
  const bytes = await reading.read(at);
  if (!bytes) return [{ part: "picture", at, problem: "missing" }];
  return (await sha256(bytes)) === hash ? [] : [{ part: "picture", at, problem: "altered" }];
}

/** The frame and the manifest speak of the same texts, in the same order. */
function namesTheSame(manifest: Manifest, frame: EditionFrame): boolean {
  const placed = placedItems(frame).map(({ item }) => `${item.slug} ${item.revisionId} ${item.hash}`);
  const named = manifest.articles.map(({ slug, revisionId, hash }) => `${slug} ${revisionId} ${hash}`);
  const { publication, issue } = frame;
  return (
    placed.toSorted().join() === named.toSorted().join() &&
    manifest.publication === publication.slug &&
    manifest.issue === issue.slug
  );
}

/** The title of the first article of the frame that does not stand where the manifest has it. */
function firstOutOfPlace({ articles }: Manifest, frame: EditionFrame): string | undefined {
  return placedItems(frame).find(({ item }, place) => articles[place]?.articleId !== item.articleId)?.item.title;
}

function nothing(finding: Finding): Verified {
  return {
    edition: null,
    hash: null,
    articles: 0,
    pictures: 0,
    tables: 0,
    charts: 0,
    signedWith: null,
    findings: [finding],
  };
}

function parse(bytes: Uint8Array | null): unknown {
  try {
    return bytes && JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

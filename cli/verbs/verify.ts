import { type Finding, verifyEdition } from "@/lib/publishing/verify-edition";
import { issuePath } from "@/lib/rendering/addresses";
import { Misunderstood, type Verb, word } from "../verb";
import { comparePage } from "../verify/compare-page";

const patience = 30_000;

export const verify: Verb = {
  name: "verify",
  usage: "ADDRESS|PUBLICATION/ISSUE [--json]",
  about:
    "Recomputes an issue's public proof from what its readers are served.\n\nReads the manifest with its signature, the house's public keys, each article's approved text with its tables and charts, its page and its pictures over the network, as anybody could, and names what is not what was approved. ADDRESS is that of the issue (https://example.org/weekly/2023-02-10); PUBLICATION/ISSUE asks this newsroom at PUBLIC_URL, or http://localhost:PORT.",
  needsDatabase: false,
  run: async (given) => {
    const { origin, publication, issue } = asked(word(given, 0, "ADDRESS or PUBLICATION/ISSUE"));
    const found = await verifyEdition({ read: (path) => read(origin + path), comparePage }, publication, issue);
    const ok = found.findings.length === 0;
    const signed = found.signedWith
      ? `signed with key ${found.signedWith}`
      : "not signed (made before there was a key)";
    const proved = `${found.articles} articles, ${found.tables} tables, ${found.charts} charts and ${found.pictures} files of pictures; ${signed}`;
    const text = ok
      ? `Edition ${found.edition} of ${origin}${issuePath(publication, issue)} is what was approved: ${proved}.\nHash: ${found.hash}`
      : found.findings.map(sentence).join("\n");
    return { ok, data: { ok, ...found }, text };
  },
};

function asked(given: string): { origin: string; publication: string; issue: string } {
  const base = process.env.PUBLIC_URL || `http://localhost:${process.env.PORT || 3000}`;
  const isAddress = /^https?:\/\//.test(given);
  if (isAddress && !URL.canParse(given)) throw new Misunderstood("That is no address.");
  const url = new URL(isAddress ? given : `${base.replace(/\/$/, "")}/${given.replace(/^\//, "")}`);
  const [publication, issue, ...more] = url.pathname.split("/").filter(Boolean).map(decodeURIComponent);
  if (!publication || !issue || more.length > 0)
    throw new Misunderstood("Name the issue as in its address: weekly/2023-02-10.");
  return { origin: url.origin, publication, issue };
}

/** @throws when the server cannot be reached or answers neither with the thing nor with "not found" */
async function read(address: string): Promise<Uint8Array | null> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(patience) });
  if (answer.status === 404 || answer.status === 410) return null;
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}.`);
  return new Uint8Array(await answer.arrayBuffer());
}

const parts: Record<Finding["part"], string> = {
  manifest: "the manifest",
  signature: "the signature",
  frame: "the frame (titles, order, summary, colophon)",
  text: "an approved text",
  table: "a table of an approved text",
  chart: "a chart of an approved text",
  page: "a page",
  picture: "a picture",
};

function sentence({ part, at, problem, detail }: Finding): string {
  const said = {
    missing: "is not there",
    malformed: "cannot be read",
    altered: "is not what was approved",
    unknownKey: "was made with a key that is not among those of the house",
    outOfTime: "was made with a key that was not in use then",
  }[problem];
  return `${at}: ${parts[part]} ${said}${detail ? `, near “${detail}”` : ""}.`;
}

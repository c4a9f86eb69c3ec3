import { wordingOf } from "@/i18n/form-words.server";
import { isKnown } from "@/lib/kernel/etag";
import type { Form } from "@/lib/rendering/form";
import type { CitationFile } from "@/lib/rendering/addresses";
import { readCard } from "@/lib/publishing/read-card.server";
import { readCitation } from "@/lib/publishing/read-citation.server";
import { type PublishedForm, readForm } from "@/lib/publishing/read-form.server";
import { readTableCsv } from "@/lib/publishing/read-table-csv.server";
import { decodedParts, missingOrGone } from "./read-address";

type Asked = { params: Promise<Record<string, string>> };
type Handler = (request: Request, asked: Asked) => Promise<Response>;

/** What opens beside its page in a browser; the others are handed over to be kept. */
const shown: readonly Form[] = ["pdf", "md", "json"];

/** GET of a form of an issue, or, where the address names one, of an article in it. */
export function formRoute(form: Form): Handler {
  return async (request, { params }) => {
    const { publication = "", issue = "", article } = await params;
    const parts = decodedParts(article === undefined ? [publication, issue] : [publication, issue, article]);
    if (!parts) return missing();
    const [publicationSlug = "", issueSlug = "", articleSlug] = parts;
    const named = articleSlug === undefined ? {} : { article: articleSlug };
    const asked = { publication: publicationSlug, issue: issueSlug, form, ...named };
    const answer = await answerWith(request, shown.includes(form) ? "inline" : "attachment", () =>
      readForm(asked, wordingOf),
    );
    return answer.status === 404 ? missingOrGone(publicationSlug, issueSlug) : answer;
  };
}

/** GET of an article as a reference for other programs. */
export function citationRoute(file: CitationFile): Handler {
  return async (request, { params }) => {
    const { publication = "", issue = "", article = "" } = await params;
    const [publicationSlug = "", issueSlug = "", slug = ""] = decodedParts([publication, issue, article]) ?? [];
    const asked = { publication: publicationSlug, issue: issueSlug, article: slug, file };
    const answer = await answerWith(request, "attachment", () => readCitation(asked, wordingOf));
    return answer.status === 404 ? missingOrGone(publicationSlug, issueSlug) : answer;
  };
}

/** GET of the picture that stands for an issue, or for an article in it, where its address is shared. */
export const cardRoute: Handler = async (request, { params }) => {
  const { publication = "", issue = "", article } = await params;
  const parts = decodedParts(article === undefined ? [publication, issue] : [publication, issue, article]);
  const [publicationSlug = "", issueSlug = "", slug] = parts ?? [];
  const asked = { publication: publicationSlug, issue: issueSlug, ...(slug !== undefined && { article: slug }) };
  const answer = await answerWith(request, "inline", () => readCard(asked, wordingOf));
  return answer.status === 404 ? missingOrGone(publicationSlug, issueSlug) : answer;
};

/** GET of a table of an issue: `3.csv`. */
export const tableRoute: Handler = async (request, { params }) => {
  const { publication = "", issue = "", table = "" } = await params;
  const parts = decodedParts([publication, issue]);
  const number = Number(/^([1-9]\d{0,3})\.csv$/.exec(table)?.[1]);
  const [publicationSlug = "", issueSlug = ""] = parts ?? [];
  if (!parts || !number) return missing();
  return answerWith(request, "attachment", () => readTableCsv(publicationSlug, issueSlug, number));
};

/** The bytes with what a reader's program needs to know; 304 for who has them, 404 for what is not published, 503 for what cannot be made now. */
export async function answerWith(
  request: Request,
  disposition: "inline" | "attachment",
  read: () => Promise<PublishedForm | null>,
): Promise<Response> {
  let found: PublishedForm | null;
  try {
    found = await read();
  } catch (error) {
    if (!(error instanceof Error && error.name === "PrintError")) throw error;
    console.error(error); // the reader cannot mend it; whoever watches the log can
    return Response.json({ code: "busy" }, { status: 503, headers: { "retry-after": "30" } });
  }
  if (!found) return missing();
  const etag = `"${found.hash.slice(0, 40)}"`;
  const headers = {
    etag,
    "cache-control": "public, max-age=0, must-revalidate",
    link: `<${found.address}>; rel="canonical"`,
  };
  if (isKnown(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(found.bytes), {
    headers: {
      ...headers,
      "content-type": found.mediaType,
      "content-length": String(found.bytes.byteLength),
      "content-disposition": contentDisposition(disposition, found.fileName),
    },
  });
}

/** RFC 6266: the name as it is written for those who read RFC 5987, one in plain letters for the others. */
export function contentDisposition(kind: string, { written, plain }: { written: string; plain: string }): string {
  const encoded = encodeURIComponent(written).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

function missing(): Response {
  return Response.json({ code: "notFound" }, { status: 404 });
}

import { readManifest } from "@/lib/publishing/read-edition.server";
import { decodedParts, missingOrGone } from "../../../read-address";

/** The public proof of an issue's live edition, with the frame that it covers: what anybody needs to check it. */
export async function GET(_request: Request, { params }: { params: Promise<{ publication: string; issue: string }> }) {
  const { publication, issue } = await params;
  const parts = decodedParts([publication, issue]);
  const [publicationSlug = "", issueSlug = ""] = parts ?? [];
  const proof = parts && (await readManifest(publicationSlug, issueSlug));
  if (!proof) return missingOrGone(publicationSlug, issueSlug);
  return Response.json(proof, { headers: { "cache-control": "public, max-age=0, must-revalidate" } });
}

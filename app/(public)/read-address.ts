import { notFound, permanentRedirect } from "next/navigation";
import { noteWithdrawn, type Withdrawn } from "@/lib/publishing/gone-answer.server";
import { loadWithdrawn } from "@/lib/publishing/read-notices.server";
import { readRedirect } from "@/lib/publishing/read-edition.server";

/** The parts of an address as they were written: Next gives them still encoded. Null for what no encoding yields. */
export function decodedParts(parts: readonly string[]): string[] | null {
  try {
    return parts.map((part) => decodeURIComponent(part));
  } catch {
    return null;
  }
}

/** What is published at an address; else where it has moved to; else the one answer for all that is not published. */
export async function publishedOrGone<Published>(
  encoded: readonly string[],
  read: (...parts: string[]) => Promise<Published | null>,
): Promise<Published> {
  const parts = decodedParts(encoded);
  const published = parts && (await read(...parts));
  if (published) return published;
  const moved = parts && (await readRedirect(`/${parts.join("/")}`));
  if (moved) permanentRedirect(encodeURI(moved));
  notFound();
}

/** Stands in the place of what was published where it has been withdrawn. */
export class WithdrawnIssue {
  constructor(
    readonly gone: Withdrawn,
    /** The slug of its publication. */
    readonly publication: string,
  ) {}
}

/** What is published at an address in an issue; where the issue was withdrawn, that: the answer is 410 then. Else as `publishedOrGone`. */
export async function publishedOrWithdrawn<Published>(
  encoded: readonly string[],
  read: (...parts: string[]) => Promise<Published | null>,
): Promise<Published | WithdrawnIssue> {
  const parts = decodedParts(encoded);
  const published = parts && (await read(...parts));
  if (published) return published;
  const [publication = "", issue = ""] = parts ?? [];
  const gone = await noteWithdrawn(publication, issue);
  return gone ? new WithdrawnIssue(gone, publication) : publishedOrGone(encoded, read);
}

/** What a route answers for what is not there: 410 with the reason for what was withdrawn, 404 for all else. */
export async function missingOrGone(publication: string, issue: string): Promise<Response> {
  const gone = await loadWithdrawn(publication, issue);
  if (!gone) return Response.json({ code: "notFound" }, { status: 404 });
  return Response.json({ code: "gone", at: gone.at, reason: gone.reason }, { status: 410 });
}

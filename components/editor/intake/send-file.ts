import { mostFileBytes } from "@/lib/importing/files/limits";
import { parseImported } from "@/lib/importing/import-file";
import type { Outside } from "@/lib/importing/read-outside";
import type { WantedHead } from "@/lib/importing/take-head";
import { accept, type Result, refuse } from "@/lib/kernel/result";

type Sending = { readonly articleId: string; readonly file: File; readonly wanted: WantedHead };

/** Has the server read a file. It never throws. Refuses: what the server refuses; unreachable. */
export async function sendFile({ articleId, file, wanted }: Sending): Promise<Result<Outside, string>> {
  if (file.size > mostFileBytes) return refuse("tooLarge");
  const query = new URLSearchParams({
    name: file.name.slice(-255),
    title: wanted.title ? "1" : "0",
    lead: wanted.lead ? "1" : "0",
  });
  try {
    const response = await fetch(`/api/documents/${articleId}/file?${query}`, { method: "POST", body: file });
    const answer: unknown = await response.json();
    const read = response.ok ? parseImported(answer) : null;
    return read ? accept(read) : refuse(codeOf(answer));
  } catch {
    return refuse("unreachable");
  }
}

function codeOf(answer: unknown): string {
  const { error } = (answer ?? {}) as { error?: { code?: string } };
  return error?.code ?? "other";
}

import "server-only";
import type { Node } from "@tiptap/pm/model";
import { documentSchema } from "@/lib/document/schema";
import type { Id } from "@/lib/kernel/ids";
import { processWide } from "@/lib/platform/process-wide.server";

type Recent = { readonly version: number; readonly writtenAt: number; readonly node: Node };

/** Documents kept parsed, some 1 MB each at most. */
const capacity = 64;
const recent = processWide("recentDocuments", () => new Map<Id, Recent>());

/**
 * The parsed document of this version if this process wrote or read it lately. `writtenAt` guards against a database that was
 * put back to an earlier day; the schema's identity against a second copy of this module in the same process.
 */
export function recall(documentId: Id, version: number, writtenAt: Date): Node | null {
  const found = recent.get(documentId);
  if (found?.version !== version || found.writtenAt !== writtenAt.getTime()) return null;
  return found.node.type.schema === documentSchema ? found.node : null;
}

/** Keeps what was committed, or just read. Never what a transaction has yet to commit. */
export function remember(documentId: Id, version: number, writtenAt: Date, node: Node): void {
  recent.delete(documentId);
  recent.set(documentId, { version, writtenAt: writtenAt.getTime(), node });
  for (const oldest of recent.keys()) {
    if (recent.size <= capacity) break;
    recent.delete(oldest);
  }
}

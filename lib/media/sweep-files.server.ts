import "server-only";
import { inTransaction } from "@/lib/platform/db.server";
import { holdFiles } from "./lock-files.server";
import { mediaStore } from "./store.server";

/**
 * Takes files out of the store that no picture of any publication has any more. Safe to do again, and while others upload the same bytes:
 * they wait for it, or it sees their rows.
 */
export async function sweepFiles({ hashes }: { readonly hashes: readonly string[] }): Promise<void> {
  await inTransaction(
    async (tx) => {
      await holdFiles(tx);
      const rows = await tx.mediaFile.findMany({ where: { hash: { in: [...hashes] } }, select: { hash: true } });
      const used = new Set(rows.map(({ hash }) => hash));
      const store = mediaStore();
      for (const hash of hashes) if (!used.has(hash)) await store.remove(hash);
    },
    { timeout: 60_000 },
  );
}

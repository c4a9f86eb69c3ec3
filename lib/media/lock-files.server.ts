import "server-only";
import type { Tx } from "@/lib/platform/db.server";

/** A number of ours among PostgreSQL's advisory locks: who adds files shares it, who takes files away has it alone. */
const filesLock = 4_207_001;

/** Until the transaction ends no file is taken away from the store. */
export async function shareFiles(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(${filesLock})`;
}

/** Until the transaction ends nobody else adds this very picture. */
export async function holdPicture(tx: Tx, hash: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${hash}, ${filesLock}))`;
}

/** Until the transaction ends nobody else adds a file or takes one away. */
export async function holdFiles(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${filesLock})`;
}

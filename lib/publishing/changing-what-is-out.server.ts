import "server-only";
import { inTransaction, type Tx } from "@/lib/platform/db.server";
import { publicParts } from "./public-parts.server";

/**
 * A transaction that may change what the public reads. Other processes hear of it from the database; whoever reads from this one is sure to see it
 * from the moment that the command has answered.
 */
export async function changingWhatIsOut<Value>(work: (tx: Tx) => Promise<Value>): Promise<Value> {
  try {
    return await inTransaction(work);
  } finally {
    publicParts().doubt();
  }
}

import { z } from "zod";
import { readPageAddress } from "@/lib/pages/page-address";
import { dieAtStatement } from "@/lib/publishing/testing/cut-connection";
import { editionApp, keeperOf } from "./tiny-app";

// A process of its own that makes and keeps pages and is killed at a statement of the transactions that keep them:
// `keep-and-die.ts '{"paths", "statement"}'`. One that is not killed says so by its end.
const { paths, statement } = z
  .object({ paths: z.array(z.string()), statement: z.int() })
  .parse(JSON.parse(process.argv[2] ?? "{}"));

const { keeper } = await keeperOf(editionApp);
dieAtStatement(statement);
for (const path of paths) {
  const address = readPageAddress(path);
  if (address) await keeper.get(address, "ko");
}
// Pages are kept while nobody waits for it.
setTimeout(() => process.exit(1), 20_000);

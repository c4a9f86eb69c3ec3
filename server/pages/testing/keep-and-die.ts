import { z } from "zod";
import { readPageAddress } from "@/lib/pages/page-address";
import { withCut } from "@/lib/publishing/testing/cut-connection";
import { editionApp, keeperOf } from "./tiny-app";

// A process of its own that makes and keeps pages and is killed at a statement of a transaction that keeps one: `keep-and-die.ts '{"paths", "statement"}'`.
const { paths, statement } = z
  .object({ paths: z.array(z.string()), statement: z.int() })
  .parse(JSON.parse(process.argv[2] ?? "{}"));
const die = () => process.kill(process.pid, "SIGKILL");

await withCut({ statement, when: "before", instead: die }, async () => {
  const { keeper } = await keeperOf(editionApp);
  for (let again = 0; again < 100; again += 1) {
    for (const path of paths) {
      const address = readPageAddress(path);
      if (address) await keeper.get(address, "ko");
    }
    // Pages are kept while nobody waits for it.
    await new Promise((done) => setTimeout(done, 20));
  }
});

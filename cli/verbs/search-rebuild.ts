import { rebuildIndex } from "@/lib/search/index-what-is-out.server";
import type { Verb } from "../verb";

export const searchRebuild: Verb = {
  name: "search rebuild",
  usage: "",
  about:
    "Writes the index of readers' search anew. What is out is found all the while: issues are replaced one by one.",
  run: async () => {
    const issues = await rebuildIndex();
    return { ok: true, data: { issues }, text: `Issues that were indexed: ${issues}.` };
  },
};
